import type { Suggestion, Tag } from '../../shared/model/tag.ts'
import type { Theme } from '../../shared/model/theme.ts'
import type { Span } from '../../shared/model/span.ts'
import type { RunItem } from '../../shared/text/runs.ts'

/** Something drawn over the text. `held`: the words that wait for a theme. `beingMoved`: a tag whose boundary is on its way. */
export type Overlay =
  | {
      readonly kind: 'tag'
      readonly id: string
      readonly colour: number
      readonly label: string
      readonly active: boolean
      readonly changed: boolean
    }
  | { readonly kind: 'suggestion'; readonly id: string; readonly colour: number; readonly current: boolean }
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'held'; readonly id: string }

export type OverlayItem = RunItem<Overlay>

export const suggestionKey = (suggestion: Suggestion): string =>
  `${suggestion.theme} ${suggestion.start} ${suggestion.end}`

interface Layers {
  readonly tags: readonly Tag[]
  readonly suggestions: readonly Suggestion[]
  readonly highlights: readonly (readonly [number, number])[]
  readonly themes: ReadonlyMap<string, Theme>
  readonly active: string | undefined
  readonly current: string | undefined
  readonly held: Span | undefined
  /** Where the active tag would stand while its boundary is being moved. */
  readonly moving: Span | undefined
}

/** Everything over the text, tags first. Orphans stand nowhere. */
export function overlays({
  tags,
  suggestions,
  highlights,
  themes,
  active,
  current,
  held,
  moving,
}: Layers): readonly OverlayItem[] {
  const colourOf = (theme: string): number => themes.get(theme)?.colour ?? 1
  return [
    ...tags
      .filter((tag) => tag.state !== 'orphan')
      .map((tag): OverlayItem => {
        const span = tag.id === active && moving !== undefined ? moving : tag
        const id: Overlay = {
          kind: 'tag',
          id: tag.id,
          colour: colourOf(tag.theme),
          label: tag.path,
          active: tag.id === active,
          changed: tag.state === 'changed',
        }
        return { id, start: span.start, end: span.end }
      }),
    ...suggestions.map((each): OverlayItem => {
      const key = suggestionKey(each)
      return {
        id: { kind: 'suggestion', id: key, colour: colourOf(each.theme), current: key === current },
        start: each.start,
        end: each.end,
      }
    }),
    ...highlights.map(([start, end]): OverlayItem => ({ id: { kind: 'found', id: `found ${start}` }, start, end })),
    ...(held === undefined ? [] : [{ id: { kind: 'held', id: 'held' } as const, start: held.start, end: held.end }]),
  ]
}
