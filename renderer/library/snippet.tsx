import { t } from '../../shared/words/words.ts'
import { Highlighted } from '../kit/highlighted.tsx'
import type { ListRow } from './use-list.ts'
import css from './release-table.module.css'

/** Where the words were found, marked, and in what. */
export function Snippet({ row: { hit, language } }: { readonly row: ListRow }) {
  if (hit === undefined) return null
  const other = hit.matched.filter((where) => where !== 'text')
  return (
    <div className={css['snippet']}>
      {other.map((where) => (
        <span key={where} className={css['where']}>
          {t(`library.matched.${where}`)}
        </span>
      ))}
      <bdi lang={language ?? undefined}>
        <Highlighted text={hit.snippet} ranges={hit.snippetHighlights} />
      </bdi>
    </div>
  )
}
