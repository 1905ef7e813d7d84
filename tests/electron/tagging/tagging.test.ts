import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReleaseId, ThemeId } from '../../../shared/model/ids.ts'
import { say } from '../../../shared/words/words.ts'
import { redo, standing, undo } from '../../../electron/store/journal.ts'
import type { Store } from '../../../electron/store/open.ts'
import { textOf } from '../../../electron/store/releases.ts'
import { revise } from '../../../electron/store/revisions.ts'
import { tagsOf } from '../../../electron/store/tags.ts'
import { themeBy } from '../../../electron/store/themes.ts'
import { acceptAll, rejectSuggestion, suggestionsFor } from '../../../electron/tagging/suggestions.ts'
import { addTag, moveTag, noteTag, removeTags } from '../../../electron/tagging/tags.ts'
import { putStarterCodebook, retireTheme } from '../../../electron/themes/codebook.ts'
import { aisha, boris, facts, good, importing, library, refusal, release } from '../store/library-desk.ts'

const seed = readFileSync(
  new URL(
    '../../../build/samples/Pakistan - SCO-RATS director calls on Foreign Minister, 2022-08-11.txt',
    import.meta.url,
  ),
  'utf8',
)

interface Desk {
  readonly store: Store
  readonly id: ReleaseId
  readonly spirit: ThemeId
  readonly consensus: ThemeId
}

/** A library with the starter codebook and the first release, nothing struck from it. */
function desk(plain = seed): Desk {
  const store = library()
  good(putStarterCodebook(store, aisha))
  const [id] = importing(store, [release(plain, { facts: facts({ title: 'Director calls on Foreign Minister' }) })])
  if (id === undefined) throw new Error('not imported')
  const idOf = (name: string) => good(themeBy(store.reader, name)).id
  return { store, id, spirit: idOf('Shanghai Spirit'), consensus: idOf('Consensus-building') }
}

const quotes = ({ store, id, spirit, consensus }: Desk) =>
  suggestionsFor(store, [id], [spirit, consensus]).map((one) => one.quote)
const all = [
  'Shanghai Spirit',
  'developing common approaches',
  'spirit of consensus and cooperation',
  'developing consensus',
]

/** The lines that the log shows last. */
const undoes = (store: Store): string => {
  const next = standing(store.reader, aisha).undo
  return next === null ? '' : say(next)
}

describe('a suggestion', () => {
  test('names its theme, its words and the alias that fired', () => {
    const { store, id, spirit, consensus } = desk()
    expect(suggestionsFor(store, [id], [spirit])).toEqual([
      {
        release: id,
        theme: spirit,
        path: 'Shanghai Spirit',
        start: 420,
        end: 435,
        quote: 'Shanghai Spirit',
        score: 1,
        reason: { kind: 'alias', alias: 'Shanghai Spirit' },
      },
    ])
    expect(quotes({ store, id, spirit, consensus })).toEqual(all)
    const named = suggestionsFor(store, [id], [spirit, consensus])
    expect(suggestionsFor(store, [id], []).filter((one) => one.theme === spirit || one.theme === consensus)).toEqual(
      named,
    )
  })

  test('that was accepted is a tag, and one undo takes every accepted one back', () => {
    const at = desk()
    const { store, id, spirit, consensus } = at
    expect(good(acceptAll(store, aisha, { releases: [id], themes: [spirit, consensus] }))).toEqual({ accepted: 4 })
    expect(tagsOf(store.reader, id).map(({ quote, origin }) => [quote, origin])).toEqual(
      all.map((quote) => [quote, 'suggested']),
    )
    expect(quotes(at)).toEqual([])
    expect(good(acceptAll(store, aisha, { releases: [id], themes: [spirit, consensus] }))).toEqual({ accepted: 0 })
    expect(undoes(store)).toBe('Accepted 4 suggestions')
    good(undo(store, aisha))
    expect(tagsOf(store.reader, id)).toEqual([])
    expect(quotes(at)).toEqual(all)
    good(redo(store, aisha))
    expect(tagsOf(store.reader, id).length).toBe(4)
  })

  test('that overlaps a tag of its theme is not made; a tag of another theme is no hindrance', () => {
    const at = desk()
    const { store, id, spirit, consensus } = at
    good(
      addTag(store, boris, {
        release: id,
        revision: 1,
        span: { start: 940, end: 950 },
        theme: consensus,
        origin: 'by-hand',
        note: null,
      }),
    )
    good(
      addTag(store, aisha, {
        release: id,
        revision: 1,
        span: { start: 1394, end: 1414 },
        theme: spirit,
        origin: 'by-hand',
        note: null,
      }),
    )
    expect(quotes(at)).toEqual(['Shanghai Spirit', 'developing common approaches', 'developing consensus'])
  })

  test('that was rejected does not come back, under another revision of the text either, until that is undone', () => {
    const at = desk()
    const { store, id, consensus } = at
    good(rejectSuggestion(store, aisha, { release: id, revision: 1, span: { start: 929, end: 964 }, theme: consensus }))
    expect(undoes(store)).toBe('Rejected Consensus-building in “Director calls on Foreign Minister”')
    const left = all.filter((quote) => quote !== 'spirit of consensus and cooperation')
    expect(quotes(at)).toEqual(left)
    const strike = { start: 0, end: 17, replacement: '', by: { kind: 'analyst' as const, analyst: aisha.id }, on: true }
    good(
      store.change({ analyst: boris, command: 'strike', words: { key: 'strike', params: {} } }, (writer) =>
        revise(writer, id, [strike]),
      ),
    )
    expect(good(textOf(store.reader, id)).text.startsWith('The Director')).toBe(true)
    expect(quotes(at)).toEqual(left)
    good(undo(store, aisha))
    expect(quotes(at)).toEqual(all)
  })

  test('of a retired theme is not made', () => {
    const at = desk()
    good(retireTheme(at.store, aisha, at.spirit))
    expect(quotes(at)).toEqual(all.slice(1))
  })
})

describe('a tag', () => {
  test('is added, moved, noted and removed, each a step that the log names and undo takes back', () => {
    const { store, id, spirit } = desk()
    const tag = good(
      addTag(store, aisha, {
        release: id,
        revision: 1,
        span: { start: 420, end: 428 },
        theme: spirit,
        origin: 'by-hand',
        note: null,
      }),
    )
    const told = [undoes(store)]
    expect(good(moveTag(store, aisha, tag.id, 1, { start: 420, end: 435 })).quote).toBe('Shanghai Spirit')
    told.push(undoes(store))
    expect(good(noteTag(store, aisha, tag.id, 'named first')).note).toBe('named first')
    told.push(undoes(store))
    good(removeTags(store, aisha, [tag.id]))
    told.push(undoes(store))
    expect(tagsOf(store.reader, id)).toEqual([])
    const title = '“Director calls on Foreign Minister”'
    expect(told).toEqual([
      `Tagged ${title} with Shanghai Spirit`,
      `Moved the boundaries of Shanghai Spirit in ${title}`,
      `Changed the note on Shanghai Spirit in ${title}`,
      `Removed Shanghai Spirit from ${title}`,
    ])
    for (let step = 0; step < 3; step += 1) good(undo(store, aisha))
    expect(tagsOf(store.reader, id)).toEqual([{ ...tag, quote: 'Shanghai' }])
  })

  test('is refused where the words moved, outside the text, or for a theme that is not there', () => {
    const { store, id, spirit } = desk()
    const tag = {
      release: id,
      revision: 1,
      span: { start: 420, end: 435 },
      theme: spirit,
      origin: 'by-hand',
      note: null,
    } as const
    expect(refusal(addTag(store, aisha, { ...tag, revision: 2 }))).toMatch(/^conflict /u)
    expect(refusal(addTag(store, aisha, { ...tag, span: { start: 1, end: seed.length + 1 } }))).toMatch(
      /^bad-request /u,
    )
    good(retireTheme(store, aisha, spirit))
    expect(refusal(addTag(store, aisha, tag))).toMatch(/^bad-request /u)
  })
})
