import { blank, type Fact } from '../../../shared/model/fact.ts'
import type { Line } from './lines.ts'
import patterns from './reference-patterns.json' with { type: 'json' }
import { endLines, type Sheet } from './sheet.ts'

/** Longer lines hold sentences. UTF-16 units. */
const LONGEST_LINE = 140

/** `line`: it stands alone or is set off on its line; `label`: it opens the line; `anywhere`: in any short line. */
const forms = {
  line: (pattern: string) =>
    `(?:^|[|•·;(\\[\\t]\\s?|\\s{2,})(?<found>${pattern})(?=$|[|•·;)\\]\\t]|\\s{2,}|, | [-–—] )`,
  label: (pattern: string) => `(?:^|[|•·(\\t]\\s?)(?<found>${pattern})(?![\\p{L}\\d])`,
  anywhere: (pattern: string) => `(?<found>${pattern})`,
} as const

const isWhere = (where: string): where is keyof typeof forms => where in forms

const compiled = patterns.map(({ where, pattern }) => new RegExp(isWhere(where) ? forms[where](pattern) : pattern, 'u'))

/** The issuer's own number of a release, as printed on a line near either end: "PR. No. 342/2022", 国发〔2024〕15号. */
export function referenceOf(sheet: Sheet, said: string | undefined): Fact {
  if (said !== undefined && said.trim() !== '') return { value: said.trim(), state: 'read', span: null }
  for (const line of endLines(sheet)) {
    const found = line.words.length <= LONGEST_LINE && /\d/u.test(line.words) ? onLine(line) : null
    if (found !== null) return found
  }
  return blank
}

function onLine(line: Line): Fact | null {
  for (const pattern of compiled) {
    const match = pattern.exec(line.words)
    const words = match?.groups?.['value'] ?? match?.groups?.['found']
    if (match === null || words === undefined) continue
    const start = line.start + match.index + match[0].lastIndexOf(words)
    return { value: words, state: 'read', span: [start, start + words.length] }
  }
  return null
}
