import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { LibraryBig, Search } from '../kit/icons.ts'
import { ImportMenu } from './library-bar.tsx'
import { isFiltered, type List } from './list.ts'

interface NothingHereProps {
  readonly list: List
  readonly onAll: () => void
}

/** An empty library, or a search that found nothing: what to do next. */
export function NothingHere({ list, onAll }: NothingHereProps) {
  const query = list.query.trim()
  if (query === '' && !isFiltered(list)) {
    return (
      <Empty title={t('library.empty.title')} icon={<LibraryBig />} actions={<ImportMenu />}>
        {t('library.empty.words')}
      </Empty>
    )
  }
  const all = <Button onClick={onAll}>{t('library.nothing.clear')}</Button>
  return (
    <Empty title={t('library.nothing.title')} icon={<Search />} actions={all}>
      {query === '' ? t('library.nothing.filter') : t('library.nothing.query', { query })}
    </Empty>
  )
}
