import { blank, ReleaseKind, type Fact } from '../../../shared/model/fact.ts'
import kinds from './kinds.json' with { type: 'json' }
import type { Line } from './lines.ts'
import type { Sheet } from './sheet.ts'
import type { ReadTitle } from './read-title.ts'

/** A line that names the kind alone, as "Readout" or "JOINT STATEMENT", is among the first and short. */
const LINES = 8
const SHORT = 60

const isLatin = (words: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(words)

const compiled = kinds.map(({ kind, words }) => {
  const any = words.map((each) =>
    isLatin(each) ? `(?<![\\p{L}])${each}${/[а-яё]$/u.test(each) ? '' : '(?![\\p{L}])'}` : each,
  )
  return { kind: ReleaseKind.parse(kind), pattern: new RegExp(any.join('|'), 'u') }
})

/** What sort of text it is: by the format's word, by a line that names it, by the words of its headline (else inferred). */
export function kindOf(sheet: Sheet, title: ReadTitle, said: string | undefined): Fact {
  const named = said === undefined ? null : kindIn(said)
  return named === null ? (ofLine(sheet) ?? ofTitle(title)) : { value: named, state: 'read', span: null }
}

function ofLine({ top }: Sheet): Fact | null {
  for (const line of top.slice(0, LINES)) {
    const kind = isNameAlone(line) ? kindIn(line.words) : null
    if (kind !== null) return { value: kind, state: 'read', span: [line.start, line.end] }
  }
  return null
}

/** No more than a few words: "Readout", "Press Statement", "ЗАЯВЛЕНИЕ". */
const isNameAlone = ({ words }: Line): boolean =>
  words.length <= SHORT && /^(?:[\p{L}’-]+\s){0,2}[\p{L}’-]+\s?[:|]?$/u.test(words)

function ofTitle({ fact }: ReadTitle): Fact {
  const kind = fact.value === null ? null : kindIn(fact.value)
  return kind === null ? blank : { ...fact, value: kind }
}

function kindIn(words: string): ReleaseKind | null {
  const lower = words.toLowerCase()
  return compiled.find(({ pattern }) => pattern.test(lower))?.kind ?? null
}
