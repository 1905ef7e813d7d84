import type { Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { ReleaseId, TagId } from '../../shared/model/ids.ts'
import type { LogWords } from '../../shared/model/library.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import type { Reader, Store } from '../store/open.ts'
import { releaseOf } from '../store/releases.ts'
import * as kept from '../store/tags.ts'
import { themeBy } from '../store/themes.ts'

/** Tags a span of the text of `revision`. Failures: conflict (the text moved since), bad-request (outside it), not-found. */
export function addTag(store: Store, analyst: Analyst, tag: kept.NewTag): Outcome<Tag> {
  const theme = themeBy(store.reader, tag.theme)
  if (!theme.ok) return theme
  const words = {
    key: 'log.tag.added',
    params: { theme: theme.value.path, release: calledRelease(store.reader, tag.release) },
  }
  return store.change({ analyst, command: 'tags.add', words }, (writer) => kept.addTag(writer, tag))
}

/** Gives a tag other boundaries. Failures as for addTag. */
export const moveTag = (store: Store, analyst: Analyst, tag: TagId, revision: number, span: Span): Outcome<Tag> =>
  changing(store, analyst, tag, 'moved', (writer) => kept.moveTag(writer, tag, revision, span))

export const noteTag = (store: Store, analyst: Analyst, tag: TagId, note: string | null): Outcome<Tag> =>
  changing(store, analyst, tag, 'noted', (writer) => kept.noteTag(writer, tag, note))

/** Takes tags away: one undo step. */
export function removeTags(store: Store, analyst: Analyst, tags: readonly TagId[]): Outcome<void> {
  const [only] = tags
  if (only !== undefined && tags.length === 1)
    return changing(store, analyst, only, 'removed', (writer) => kept.removeTags(writer, tags))
  const words = { key: 'log.tags.removed', params: { count: tags.length } }
  return store.change({ analyst, command: 'tags.remove', words }, (writer) => kept.removeTags(writer, tags))
}

/** What a release is called in the log: its title, else the name of its file. */
export function calledRelease(reader: Reader, id: ReleaseId): string {
  const release = releaseOf(reader, id)
  if (!release.ok) return ''
  return release.value.title.value ?? release.value.source.split('/').at(-1) ?? ''
}

const commands = { moved: 'tags.move', noted: 'tags.note', removed: 'tags.remove' } as const

function changing<T>(
  store: Store,
  analyst: Analyst,
  tag: TagId,
  deed: keyof typeof commands,
  work: Parameters<typeof store.change<T>>[1],
): Outcome<T> {
  const now = kept.tagBy(store.reader, tag)
  if (!now.ok) return now
  const words: LogWords = {
    key: `log.tag.${deed}`,
    params: { theme: now.value.path, release: calledRelease(store.reader, now.value.release) },
  }
  return store.change({ analyst, command: commands[deed], words }, work)
}
