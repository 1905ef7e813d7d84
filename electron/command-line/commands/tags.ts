import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { ReleaseId, TagId, type ThemeId } from '../../../shared/model/ids.ts'
import { Span } from '../../../shared/model/span.ts'
import { releaseIds, textOf } from '../../store/releases.ts'
import { listThemes, themeBy } from '../../store/themes.ts'
import { tagBy } from '../../store/tags.ts'
import { acceptAll, suggestionsFor } from '../../tagging/suggestions.ts'
import { addTag, removeTags } from '../../tagging/tags.ts'
import type { Answer, Command } from '../command.ts'

const tagUsage = 'tag RELEASE START END THEME [--note TEXT]'
const suggestUsage = 'suggest [ID…] [--theme THEME] [--accept-all]'

const suggest: Command = {
  usage: suggestUsage,
  options: { theme: { type: 'string' }, 'accept-all': { type: 'boolean' } },
  run: ({ library, words, options, analyst }): Outcome<Answer> => {
    const asked = ReleaseId.array().safeParse(words)
    if (!asked.success) return refuse('bad-request', 'failure.command.missing', { usage: suggestUsage })
    const store = library()
    if (!store.ok) return store
    const { reader } = store.value
    for (const id of asked.data) {
      const known = textOf(reader, id)
      if (!known.ok) return known
    }
    let themes: readonly ThemeId[] = listThemes(reader).map((theme) => theme.id)
    if (typeof options['theme'] === 'string') {
      const theme = themeBy(reader, options['theme'])
      if (!theme.ok) return theme
      themes = [theme.value.id]
    }
    const releases = asked.data.length > 0 ? asked.data : releaseIds(reader)
    const suggestions = suggestionsFor(store.value, releases, themes)
    let accepted = 0
    if (options['accept-all'] === true) {
      const taken = acceptAll(store.value, analyst(store.value), { releases, themes })
      if (!taken.ok) return taken
      accepted = taken.value.accepted
    }
    const lines = suggestions.map((each) => `${each.release} ${each.start}–${each.end}\t${each.path}\t“${each.quote}”`)
    return done({
      json: { suggestions, accepted },
      text: [...lines, `${suggestions.length} suggestions, ${accepted} accepted`].join('\n'),
    })
  },
}

const tag: Command = {
  usage: tagUsage,
  options: { note: { type: 'string' } },
  run: ({ library, words, options, analyst }): Outcome<Answer> => {
    const [release, start, end, ...themeWords] = words
    const id = ReleaseId.safeParse(release)
    const span = Span.safeParse({ start: Number(start), end: Number(end) })
    if (!id.success || !span.success || themeWords.length === 0)
      return refuse('bad-request', 'failure.command.missing', { usage: tagUsage })
    const store = library()
    if (!store.ok) return store
    const theme = themeBy(store.value.reader, themeWords.join(' '))
    if (!theme.ok) return theme
    const body = textOf(store.value.reader, id.data)
    if (!body.ok) return body
    const { revision } = body.value
    const note = typeof options['note'] === 'string' ? options['note'] : null
    const added = addTag(store.value, analyst(store.value), {
      release: id.data,
      revision,
      span: span.data,
      theme: theme.value.id,
      origin: 'by-hand',
      note,
    })
    if (!added.ok) return added
    return done({ json: { tag: added.value }, text: `${added.value.id}\t${added.value.path}\t“${added.value.quote}”` })
  },
}

const untag: Command = {
  usage: 'untag TAG',
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const id = TagId.safeParse(words[0])
    if (!id.success) return refuse('bad-request', 'failure.command.missing', { usage: 'untag TAG' })
    const store = library()
    if (!store.ok) return store
    const found = tagBy(store.value.reader, id.data)
    if (!found.ok) return found
    const removed = removeTags(store.value, analyst(store.value), [id.data])
    if (!removed.ok) return removed
    return done({ json: { tag: found.value }, text: `Removed ${found.value.path} from “${found.value.quote}”` })
  },
}

export const tagCommands: readonly (readonly [string, Command])[] = [
  ['suggest', suggest],
  ['tag', tag],
  ['untag', untag],
]
