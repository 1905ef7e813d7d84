import type { OutputOf } from '../../shared/contract/contract.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { leadingIn, leadingOut } from './around.ts'
import css from './theme-passages.module.css'

const most = 200

interface ThemePassagesProps {
  readonly theme: Theme
  readonly onGo: (place: Place) => void
}

/** Live examples of a theme: every passage tagged with it, each opening in the reader. */
export function ThemePassages({ theme, onGo }: ThemePassagesProps) {
  const { value } = useAsk('tags.passages', { themes: [theme.id], limit: most }, { keep: true })
  return (
    <section className={css['pane']} aria-label={t('themes.passages')}>
      <h2 className={css['head']}>{t('themes.passagesCount', { count: theme.tags })}</h2>
      {value?.length === 0 && <p className={css['none']}>{t('themes.noPassages')}</p>}
      <ul className={css['list']}>
        {value?.map((passage) => (
          <li key={passage.id}>
            <button
              type="button"
              className={css['passage']}
              onClick={() =>
                onGo({ room: 'reader', release: passage.release, span: { start: passage.start, end: passage.end } })
              }
            >
              <Quote passage={passage} colour={theme.colour} />
              <span className={css['source']} dir="auto">
                {[passage.issuer, passage.date === null ? null : sayDate(passage.date), passage.title]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quote({ passage, colour }: { readonly passage: OutputOf<'tags.passages'>[number]; readonly colour: number }) {
  return (
    <span className={css['quote']} dir="auto">
      {leadingIn(passage.before, passage.start <= passage.before.length)}
      <span className={css['tagged']} data-colour={colour}>
        {passage.quote}
      </span>
      {leadingOut(passage.after)}
    </span>
  )
}
