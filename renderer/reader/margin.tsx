import { useLayoutEffect, useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { t } from '../../shared/words/words.ts'
import { laned, type Extent, type Laned } from './lanes.ts'
import css from './margin.module.css'

const labelHeight = 24

interface MarginProps {
  readonly root: HTMLElement | null
  readonly tags: readonly Tag[]
  readonly themes: ReadonlyMap<string, Theme>
  readonly active: string | undefined
  readonly onTag: (id: string) => void
  /** Changes whenever the text is drawn anew. */
  readonly drawn: unknown
}

/** Bars beside the text, one a tag, with the theme's name; each is a button that takes the keyboard to its tag. */
export function Margin({ root, tags, themes, active, onTag, drawn }: MarginProps) {
  const [bars, setBars] = useState<readonly Laned[]>([])
  useLayoutEffect(() => {
    if (root === null) return undefined
    const measure = (): void => setBars(laned(extentsIn(root), labelHeight))
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(root)
    return () => watching.disconnect()
  }, [root, drawn])
  const lanes = Math.max(1, ...bars.map((bar) => bar.lane + 1))
  const byId = new Map(tags.map((tag) => [tag.id as string, tag]))
  return (
    <aside className={css['margin']} aria-label={t('reader.margin')} style={{ '--lanes': lanes }}>
      {bars.map((bar) => {
        const tag = byId.get(bar.id)
        if (tag === undefined) return null
        const theme = themes.get(tag.theme)
        return (
          <div
            key={bar.id}
            data-colour={theme?.colour ?? 1}
            className={css['entry']}
            data-active={bar.id === active ? '' : undefined}
          >
            <span
              className={css['bar']}
              style={{ insetBlockStart: `${bar.top}px`, blockSize: `${bar.bottom - bar.top}px`, '--lane': bar.lane }}
              aria-hidden
            />
            <button
              type="button"
              className={css['label']}
              style={{ insetBlockStart: `${bar.label}px` }}
              aria-label={t('reader.tagLabel', { theme: tag.path, quote: tag.quote })}
              aria-pressed={bar.id === active}
              title={tag.path}
              dir="auto"
              data-tag={bar.id}
              onClick={() => onTag(bar.id)}
            >
              {theme?.name ?? tag.path}
              {tag.note !== null && (
                <span className={css['noted']} aria-hidden>
                  ✎
                </span>
              )}
            </button>
          </div>
        )
      })}
    </aside>
  )
}

/** Where every tag stands, in px from the top of the text. */
function extentsIn(root: HTMLElement): readonly Extent[] {
  const origin = root.getBoundingClientRect().top
  const extents = new Map<string, Extent>()
  for (const run of root.querySelectorAll<HTMLElement>('[data-run]:not([data-tags=""])')) {
    const rect = run.getBoundingClientRect()
    for (const id of (run.dataset['tags'] ?? '').split(' ')) {
      const before = extents.get(id)
      const top = rect.top - origin
      const bottom = rect.bottom - origin
      extents.set(id, {
        id,
        top: Math.min(before?.top ?? top, top),
        bottom: Math.max(before?.bottom ?? bottom, bottom),
      })
    }
  }
  return [...extents.values()]
}
