import { memo } from 'react'
import type { Strike } from '../../shared/model/cleaning.ts'
import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { classes } from '../kit/classes.ts'
import type { RawLine } from './raw-lines.ts'
import css from './raw-text.module.css'

interface RawTextLineProps {
  readonly line: RawLine
  /** The language of the release. */
  readonly lang: string | undefined
  /** Its place among the lines, from 0. */
  readonly at: number
  /** The arrows stand on it. */
  readonly current: boolean
  readonly onCurrent: (at: number) => void
  /** Strikes the line or restores it. */
  readonly onAct?: (line: RawLine) => void
}

/** A line of plain; in its margins where a page or paragraph begins, what struck it, and what can be done with it. */
export const RawTextLine = memo(function RawTextLine({ line, lang, at, current, onCurrent, onAct }: RawTextLineProps) {
  const { strike, text } = line
  return (
    <div className={css['line']} data-current={current || undefined} data-page={line.page !== undefined || undefined}>
      {line.paragraph !== undefined && (
        <span className={css['paragraph']} title={t('raw.paragraph', { number: line.paragraph })}>
          {line.paragraph}
        </span>
      )}
      {text.trim() === '' ? (
        <p className={classes(css['text'], css['blank'])} />
      ) : (
        <p data-line={at} lang={lang} dir="auto" className={css['text']} tabIndex={-1} onFocus={() => onCurrent(at)}>
          <Words line={line} />
        </p>
      )}
      <div className={css['side']}>
        {line.page !== undefined && <span className={css['page']}>{t('raw.page', { number: line.page })}</span>}
        {strike !== undefined && line.says && <span className={css['rule']}>{struckWords(strike)}</span>}
        {onAct !== undefined && (line.says || (current && text.trim() !== '')) && (
          <Button tone="quiet" {...(current ? { keys: 's' } : {})} onClick={() => onAct(line)}>
            {t(strike === undefined ? 'raw.strike' : strike.on ? 'raw.restore' : 'raw.strikeAgain')}
          </Button>
        )}
      </div>
    </div>
  )
}, drawnAlike)

/** A line is made anew whenever its release is. */
function drawnAlike(before: RawTextLineProps, after: RawTextLineProps): boolean {
  return before.line === after.line && before.current === after.current
}

function struckWords({ on, ruleName }: Strike): string {
  if (ruleName === null) return t(on ? 'raw.struckByHand' : 'raw.wasStruckByHand')
  return t(on ? 'raw.struckBy' : 'raw.wasStruckBy', { rule: ruleName })
}

function Words({ line: { runs, start, text } }: { readonly line: RawLine }) {
  return runs.map((run) => {
    const words = text.slice(run.start - start, run.end - start)
    const read = run.ids.includes('read')
    const marked = read ? (
      <mark className={css['read']} data-read="">
        {words}
      </mark>
    ) : (
      words
    )
    return run.ids.includes('struck') ? (
      <del key={run.start} className={css['struck']}>
        {marked}
      </del>
    ) : (
      <span key={run.start}>{marked}</span>
    )
  })
}
