import type { Citation } from '../../shared/model/brief.ts'
import { t } from '../../shared/words/words.ts'
import { classes } from '../kit/classes.ts'
import { Tooltip } from '../kit/tooltip.tsx'
import css from './cite-chip.module.css'

interface CiteChipProps {
  readonly number: number
  readonly citation: Citation | undefined
  readonly onRemove: () => void
}

/** A citation on a judgement: its number, its words on hover and focus; Delete takes it off. */
export function CiteChip({ number, citation, onRemove }: CiteChipProps) {
  const troubled = citation !== undefined && citation.trouble !== null
  const words =
    citation === undefined ? '' : citation.trouble === null ? citation.quote : t(`brief.trouble.${citation.trouble}`)
  return (
    <Tooltip words={t('brief.chipHint', { words: words.slice(0, 240) })}>
      <button
        type="button"
        className={classes(css['chip'], troubled && css['troubled'])}
        aria-label={t('brief.chip', { number, words })}
        onClick={onRemove}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return
          event.preventDefault()
          onRemove()
        }}
      >
        [{number}]
      </button>
    </Tooltip>
  )
}
