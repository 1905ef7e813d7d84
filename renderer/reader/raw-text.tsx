import type { ReleasePage } from '../../shared/model/release.ts'
import { toRuns } from '../../shared/text/runs.ts'
import { t } from '../../shared/words/words.ts'
import { classes } from '../kit/classes.ts'
import css from './raw-text.module.css'

interface RawTextProps {
  readonly page: ReleasePage
  /** Where a fact was read, in plain. */
  readonly read: readonly [number, number] | undefined
}

/** Plain as it came in: struck lines struck through with the rule's name, and the words a fact was read from. */
export function RawText({ page, read }: RawTextProps) {
  const struck = page.strikes.map((strike) => ({
    id: strike.on ? strike.ruleName : '',
    start: strike.start,
    end: strike.end,
  }))
  const items = [
    ...struck.filter((strike) => strike.id !== ''),
    ...(read === undefined ? [] : [{ id: null, start: read[0], end: read[1] }]),
  ]
  return (
    <div className={css['sheet']}>
      <div
        className={css['text']}
        lang={page.release.language ?? undefined}
        dir="auto"
        role="document"
        tabIndex={0}
        ref={takeTheKeyboard}
        aria-label={t('reader.raw')}
      >
        {toRuns(page.plain.length, items).map((run) => {
          const rule = run.ids.find((id) => id !== null)
          const words = page.plain.slice(run.start, run.end)
          const isRead = run.ids.includes(null)
          return rule === undefined ? (
            <span key={run.start} className={classes(isRead && css['read'])} ref={isRead ? intoView : undefined}>
              {words}
            </span>
          ) : (
            <del key={run.start} className={css['struck']} title={rule}>
              {words}
            </del>
          )
        })}
      </div>
    </div>
  )
}

/** The text that had it is gone. */
const takeTheKeyboard = (element: HTMLElement | null): void => {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true })
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })
