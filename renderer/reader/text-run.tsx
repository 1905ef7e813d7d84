import { memo, type ReactNode } from 'react'
import type { Run } from '../../shared/text/runs.ts'
import { classes } from '../kit/classes.ts'
import type { Block } from './blocks.ts'
import type { Overlay } from './overlays.ts'
import css from './release-text.module.css'

interface TextBlockProps {
  readonly block: Block
  readonly runs: readonly Run<Overlay>[]
  /** What the runs look like, as one string: the block is drawn again only when it changes. */
  readonly look: string
}

/** One line of the release with what lies over it. */
export const TextBlock = memo(
  function TextBlock({ block, runs }: TextBlockProps) {
    return (
      <p
        data-block=""
        data-start={block.start}
        className={block.text.trim() === '' ? css['blank'] : css['block']}
        dir="auto"
      >
        {runs.map((run) => (
          <TextRun key={run.start} run={run} words={block.text.slice(run.start - block.start, run.end - block.start)} />
        ))}
      </p>
    )
  },
  (before, after) =>
    before.look === after.look && before.block.text === after.block.text && before.block.start === after.block.start,
)

export const lookOf = (runs: readonly Run<Overlay>[]): string =>
  runs.map((run) => `${run.start}${run.ids.map((overlay) => JSON.stringify(overlay)).join('')}`).join('|')

function TextRun({ run, words }: { readonly run: Run<Overlay>; readonly words: string }) {
  const tags = run.ids.filter((overlay) => overlay.kind === 'tag')
  const suggestion = run.ids.find((overlay) => overlay.kind === 'suggestion')
  const look = classes(
    run.ids.some((overlay) => overlay.kind === 'found') && css['found'],
    run.ids.some((overlay) => overlay.kind === 'held') && css['held'],
    suggestion !== undefined && css['suggestion'],
  )
  const innermost = (
    <span
      data-run=""
      data-start={run.start}
      data-tags={tags.map((tag) => tag.id).join(' ')}
      data-current={suggestion?.current === true ? '' : undefined}
      data-colour={suggestion !== undefined && tags.length === 0 ? suggestion.colour : undefined}
      className={look}
    >
      {words}
    </span>
  )
  return tags.reduceRight<ReactNode>(
    (inner, tag, depth) => (
      <span
        className={css['tag']}
        data-colour={tag.colour}
        data-active={tag.active ? '' : undefined}
        data-changed={tag.changed ? '' : undefined}
        aria-description={tag.label}
        style={{ '--depth': depth }}
      >
        {inner}
      </span>
    ),
    innermost,
  )
}
