import { z } from 'zod'
import { BriefId, ReleaseId, ThemeId } from '../../shared/model/ids.ts'
import { ReleaseFilter, SortField } from '../../shared/model/release.ts'

export const Room = z.enum(['library', 'reader', 'themes', 'brief', 'settings'])
export type Room = z.infer<typeof Room>

/** The list a release was opened from, so that the reader can go to the next one in it. `index` counts from 0. */
export const ListPosition = z.object({
  filter: ReleaseFilter,
  query: z.string(),
  sort: SortField.or(z.literal('relevance')),
  descending: z.boolean(),
  index: z.int().nonnegative(),
})
export type ListPosition = z.infer<typeof ListPosition>

/** Where the analyst is. What is left out is what the room showed last. */
export const Place = z.object({
  room: Room,
  release: ReleaseId.optional(),
  /** A span of the release's text to show (UTF-16, end exclusive). */
  span: z.object({ start: z.int(), end: z.int() }).optional(),
  list: ListPosition.optional(),
  theme: ThemeId.optional(),
  brief: BriefId.optional(),
  /** Go through the facts that wait for a decision; null: of all releases. */
  facts: z.object({ releases: z.array(ReleaseId).nullable() }).optional(),
  /** A span of plain to show in the raw text (UTF-16, end exclusive). */
  raw: z.object({ start: z.int(), end: z.int() }).optional(),
  /** A section of the settings. */
  section: z.string().optional(),
  /** Put the keyboard into the search field. */
  search: z.boolean().optional(),
})
export type Place = z.infer<typeof Place>

/** What every room is given. */
export interface RoomProps {
  readonly place: Place
  readonly release?: ReleaseId
  readonly onGo: (place: Place) => void
}
