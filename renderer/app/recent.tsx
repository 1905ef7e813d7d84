import type { PickId } from '../../shared/model/ids.ts'
import { sayInstant } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import css from './first-run.module.css'

/** Libraries opened before, the newest first. */
export function Recent({ onOpen }: { readonly onOpen: (pick: PickId) => void }) {
  const recent = useAsk('app.recent', {}, { fresh: true }).value ?? []
  if (recent.length === 0) return null
  return (
    <section className={css['recent']}>
      <h2 className={css['heading']}>{t('first.recent')}</h2>
      <ul>
        {recent.slice(0, 5).map((library) => (
          <li key={library.pick}>
            <button type="button" className={css['library']} onClick={() => onOpen(library.pick)}>
              <span className={css['libraryName']} dir="auto">
                {library.name}
              </span>
              <span className={css['folder']} dir="ltr">
                {library.folder}
              </span>
              <span className={css['when']}>{sayInstant(library.openedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
