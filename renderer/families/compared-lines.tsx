import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import { folded, type ComparedRow, type Part } from './comparison-rows.ts'
import css from './compare.module.css'

interface ComparedLinesProps {
  readonly rows: readonly ComparedRow[]
  /** The difference in hand. */
  readonly at: number | undefined
}

/** The rows; long stretches that are the same are folded away until asked for. */
export function ComparedLines({ rows, at }: ComparedLinesProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  return folded(rows).map((stretch) =>
    stretch.kind === 'rows' || open.has(stretch.first) ? (
      stretch.rows.map((row, index) => <Line key={stretch.first + index} row={row} at={at} />)
    ) : (
      <button
        key={stretch.first}
        type="button"
        className={css['folded']}
        onClick={() => setOpen(new Set(open).add(stretch.first))}
      >
        {t('compare.same', { count: stretch.rows.length })}
      </button>
    ),
  )
}

function Line({ row, at }: { readonly row: ComparedRow; readonly at: number | undefined }) {
  return (
    <div className={css['line']} data-same={row.same || undefined}>
      <p className={css['half']} dir="auto">
        {row.left.map((part) => (
          <Words key={part.start} part={part} side="left" at={at} />
        ))}
      </p>
      <p className={css['half']} dir="auto">
        {row.right.map((part) => (
          <Words key={part.start} part={part} side="right" at={at} />
        ))}
      </p>
    </div>
  )
}

interface WordsProps {
  readonly part: Part
  readonly side: 'left' | 'right'
  readonly at: number | undefined
}

/** What differs is marked line by line, so that no mark stands on an empty one. */
function Words({ part: { text, difference }, side, at }: WordsProps) {
  if (difference === undefined) return text
  const Mark = side === 'left' ? 'del' : 'ins'
  const lines = text.split(/(\n+)/u).filter((line) => line !== '')
  return lines.map((line, index) =>
    line.trim() === '' && text.trim() !== '' ? (
      line
    ) : (
      <Mark
        key={index}
        className={css[side]}
        data-difference={difference}
        data-now={difference === at || undefined}
        title={t(side === 'left' ? 'compare.onlyLeft' : 'compare.onlyRight')}
      >
        {line}
      </Mark>
    ),
  )
}
