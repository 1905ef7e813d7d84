import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../../../electron/import/cleaning/clean.ts'
import { acceptRule, declineRule } from '../../../../electron/import/cleaning/decide-rule.ts'
import { strikeLines } from '../../../../electron/import/cleaning/strike-lines.ts'
import { switchRule } from '../../../../electron/import/cleaning/switch-rule.ts'
import { switchStrike } from '../../../../electron/import/cleaning/switch-strike.ts'
import { check } from '../../../../electron/store/check.ts'
import { ruleBy } from '../../../../electron/store/cleaning-rules.ts'
import { inside } from '../../../../electron/store/connection.ts'
import { listIssuers } from '../../../../electron/store/issuers.ts'
import { redo, undo } from '../../../../electron/store/journal.ts'
import type { Store } from '../../../../electron/store/open.ts'
import { putProposal } from '../../../../electron/store/proposed-rules.ts'
import { addReleases, textOf } from '../../../../electron/store/releases.ts'
import { revise } from '../../../../electron/store/revisions.ts'
import { addTag, tagsOf } from '../../../../electron/store/tags.ts'
import { addTheme } from '../../../../electron/store/themes.ts'
import { done, type Outcome } from '../../../../shared/contract/outcome.ts'
import type { CleaningRule, Edit } from '../../../../shared/model/cleaning.ts'
import { IssuerId, type ReleaseId, type ThemeId } from '../../../../shared/model/ids.ts'
import type { Tag } from '../../../../shared/model/tag.ts'
import { overlaps } from '../../../../shared/text/span.ts'
import { aisha, change, good, library, release, theme } from '../../store/library-desk.ts'
import { drawnDay, ruleFrom, type Step } from './drawn-cleaning.ts'

/** One unit of a text and where in plain it stands; null for one that an edit put there. */
interface Unit {
  readonly sign: string
  readonly from: number | null
}

/** The text of edits over plain, unit by unit, worked out without a map. */
function unitsOf(plain: string, edits: readonly Edit[]): readonly Unit[] {
  const units: Unit[] = []
  const keep = (start: number, end: number) => {
    for (let from = start; from < end; from += 1) units.push({ sign: plain.charAt(from), from })
  }
  let at = 0
  for (const { start, end, replacement } of edits.filter(({ on }) => on)) {
    keep(at, start)
    units.push(...replacement.split('').map((sign) => ({ sign, from: null })))
    at = end
  }
  keep(at, plain.length)
  const whole = units.map(({ sign }) => sign).join('')
  const first = whole.length - whole.trimStart().length
  const last = whole.trimEnd().length
  if (first >= last) return []
  const end = whole.indexOf('\n', last)
  return units.slice(whole.lastIndexOf('\n', first - 1) + 1, end === -1 ? undefined : end)
}

interface Desk {
  readonly store: Store
  readonly releases: readonly ReleaseId[]
  readonly rules: readonly CleaningRule[]
  readonly theme: ThemeId
}

const seenBy = ({ store, releases, rules }: Desk) => ({
  rules: rules.map(({ id }) => good(ruleBy(store.reader, id))),
  releases: releases.map((id) => {
    const { text, edits } = good(textOf(store.reader, id))
    return { text, edits, tags: tagsOf(store.reader, id) }
  }),
})

const entries = (store: Store): number => store.reader[inside].value<number>('select journal_number from library') ?? 0

/** Whether an offset is not within a surrogate pair. */
const isWholeSigns = (plain: string, offset: number): boolean => plain.slice(offset).isWellFormed()

/** Does a step; what a step cannot be done on is passed over, and whatever is refused changes nothing. */
function take(
  { store, releases, rules, theme: themeId }: Desk,
  { kind, release: which, a, b }: Step,
): Outcome<unknown> {
  const id = releases[which % releases.length]
  const rule = rules[a % rules.length]
  if (id === undefined || rule === undefined) throw new Error('an empty desk')
  const { text, plain, edits, revision } = good(textOf(store.reader, id))
  const spanIn = (words: string) => {
    const start = a % Math.max(1, words.length)
    return { start, end: Math.min(words.length, start + 1 + (b % 12)) }
  }
  const changing = (key: string, next: readonly Edit[]) =>
    store.change({ analyst: aisha, command: key, words: { key, params: {} } }, (writer) => revise(writer, id, next))
  switch (kind) {
    case 'tag':
      return store.change({ analyst: aisha, command: kind, words: { key: kind, params: {} } }, (writer) =>
        addTag(writer, { release: id, revision, span: spanIn(text), theme: themeId, origin: 'by-hand', note: null }),
      )
    case 'switch-rule':
      return switchRule(store, aisha, rule.id, b % 2 === 0)
    case 'accept':
      return acceptRule(store, aisha, rule.id)
    case 'decline':
      return declineRule(store, aisha, rule.id)
    case 'switch-strike': {
      const edit = edits[a % Math.max(1, edits.length)]
      return edit === undefined
        ? done(null)
        : switchStrike(store, aisha, { release: id, start: edit.start, on: b % 2 === 0, revision })
    }
    case 'strike':
      return strikeLines(store, aisha, { release: id, ...spanIn(plain), revision })
    case 'mend': {
      const { start, end } = spanIn(plain)
      const mended: Edit = {
        start: b % 5 === 0 ? end : start,
        end,
        replacement: ['centre', '精神', '\n', 'The parties agree.', 'е\u0301'][b % 5] ?? '',
        by: { kind: 'analyst', analyst: aisha.id },
        on: true,
      }
      if (!isWholeSigns(plain, start) || !isWholeSigns(plain, end)) return done(null)
      const isFree = edits.every((edit) => !overlaps(edit, mended) && edit.start !== mended.start)
      return isFree
        ? changing(
            kind,
            [...edits, mended].toSorted((x, y) => x.start - y.start || x.end - y.end),
          )
        : done(null)
    }
    case 'unmend':
      return changing(
        kind,
        edits.filter(({ by }, at) => by.kind === 'rule' || at % 2 !== a % 2),
      )
    case 'undo':
    case 'redo':
      return done(null)
  }
}

/** Every tag quotes its own characters, is changed on what is left of them, or is an orphan of which nothing is left. */
function expectTagsTrue({ store, releases }: Desk, quotes: Map<string, string>): void {
  for (const id of releases) {
    const { text, plain, edits } = good(textOf(store.reader, id))
    const units = unitsOf(plain, edits)
    expect(units.map(({ sign }) => sign).join('')).toBe(text)
    for (const tag of tagsOf(store.reader, id)) {
      expect(tag.quote).toBe(quotes.get(tag.id) ?? tag.quote)
      quotes.set(tag.id, tag.quote)
      expectTrue(store, tag, units, plain)
    }
  }
}

function expectTrue(store: Store, tag: Tag, units: readonly Unit[], plain: string): void {
  const row = store.reader[inside].one<{ from: number; to: number }>(
    'select plain_start as "from", plain_end as "to" from tag where id = ?',
    tag.id,
  )
  if (row === undefined) throw new Error('no such tag')
  const { from, to } = row
  const isOwn = (unit: Unit) => unit.from !== null && unit.from >= from && unit.from < to
  const there = units.slice(tag.start, tag.end)
  const own = units.flatMap((unit, at) => (isOwn(unit) ? [at] : []))
  const isWhole =
    plain.slice(from, to) === tag.quote &&
    own.length === to - from &&
    (own.at(-1) ?? 0) - (own[0] ?? 0) === to - from - 1
  if (isWhole) expect([tag.state, tag.start, tag.end]).toEqual(['placed', own[0], (own.at(-1) ?? 0) + 1])
  if (tag.state === 'orphan') return expect(from < to && plain.slice(from, to) === tag.quote ? own : []).toEqual([])
  expect(there.length).toBe(tag.end - tag.start)
  expect(there.every((unit) => unit.from === null || isOwn(unit))).toBe(true)
  if (tag.state === 'placed') expect(there.map(({ sign }) => sign).join('')).toBe(tag.quote)
}

/** Two releases of one issuer, cleaned by the rules that were drawn; one step. */
function layOut(
  store: Store,
  themeId: ThemeId,
  drawn: typeof drawnDay extends fc.Arbitrary<infer Day> ? Day : never,
  day: number,
): Desk {
  const issuer = IssuerId.parse(listIssuers(store.reader)[0]?.id)
  const texts = drawn.texts.map((text, at) => `${text}\nDay ${day}, release ${at}.`)
  const rules = drawn.rules.map((rule, at) => ruleFrom(rule, texts, issuer, `rule ${at} of day ${day}`))
  const incoming = texts.map((plain) => release(plain, { issuer, edits: clean(plain, rules, issuer) }))
  change(store, 'import.files', (writer) => {
    for (const rule of rules) putProposal(writer, rule)
    addReleases(writer, incoming)
    return done(undefined)
  })
  return { store, releases: incoming.map(({ id }) => id), rules, theme: themeId }
}

test('whatever rules and analysts strike, restore, mend, undo and do again, no tag ever stands on words that are not its own', () => {
  const store = library()
  // No power fails here: commits need not wait for the disk.
  store.reader[inside].pragma('synchronous = off')
  const { id: themeId } = change(store, 'theme', (writer) => addTheme(writer, theme('Agreement')))
  let day = 0
  fc.assert(
    fc.property(drawnDay, (drawn) => {
      day += 1
      const desk = layOut(store, themeId, drawn, day)
      const quotes = new Map<string, string>()
      const first = seenBy(desk)
      let depth = 0
      let undone = 0
      for (const step of drawn.steps) {
        const before = entries(store)
        if (step.kind === 'undo' && depth > 0) {
          good(undo(store, aisha))
          depth -= 1
          undone += 1
        } else if (step.kind === 'redo' && undone > 0) {
          good(redo(store, aisha))
          depth += 1
          undone -= 1
        } else if (step.kind !== 'undo' && step.kind !== 'redo') {
          take(desk, step)
          if (entries(store) > before) {
            depth += 1
            undone = 0
          }
        }
        expectTagsTrue(desk, quotes)
      }
      for (; depth > 0; depth -= 1) good(undo(store, aisha))
      expect(seenBy(desk)).toEqual(first)
      good(undo(store, aisha))
    }),
    { numRuns: 300 },
  )
  expect(check(store)).toMatchObject({ ok: true, problems: [] })
}, 60_000)
