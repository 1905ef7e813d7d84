import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { clean } from '../../electron/import/cleaning/clean.ts'
import rules from '../../electron/import/cleaning/built-in-rules.json' with { type: 'json' }
import type { Draft } from '../../electron/import/draft.ts'
import { signatureOf } from '../../electron/import/families/signature.ts'
import { Prepared, prepare } from '../../electron/import/prepared.ts'
import issuers from '../../electron/import/reading/issuers.json' with { type: 'json' }
import { readDraft } from '../../electron/import/reading/read.ts'
import { CleaningRule } from '../../shared/model/cleaning.ts'
import { Issuer } from '../../shared/model/library.ts'
import { indexForm } from '../../shared/text/fold.ts'
import type { MadeDocument } from './made-corpus.ts'

/** What a new library knows. */
export const known = {
  rules: z.array(CleaningRule).parse(rules),
  issuers: z.array(Issuer).parse(issuers),
  issuer: null,
}

/** Prints what each stage of an import costs a release, in microseconds: one pass to warm up, then the median of five. */
export function printStages(made: readonly MadeDocument[]): void {
  const drafts = made.map(draftOf)
  const prepared = drafts.map((draft) => prepare(draft, known))
  const stages: readonly (readonly [string, () => void])[] = [
    ['SHA-256', () => made.forEach(({ text }) => createHash('sha256').update(text).digest())],
    ['deflate', () => made.forEach(({ text }) => deflateRawSync(text, { level: 6 }))],
    ['clean', () => drafts.forEach(({ plain }) => clean(plain, known.rules, null))],
    ['read facts', () => drafts.forEach((draft) => readDraft(draft, [], known.issuers))],
    ['fold for the index', () => made.forEach(({ text }) => indexForm(text))],
    ['sign for families', () => made.forEach(({ text }) => signatureOf(text))],
    ['check what the parser says', () => prepared.forEach((each) => Prepared.parse(each))],
  ]
  for (const [name, work] of stages) {
    work()
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now()
      work()
      return performance.now() - begun
    }).toSorted((a, b) => a - b)
    const each = ((times[2] ?? 0) / made.length) * 1000
    process.stdout.write(`  ${name.padEnd(28)} ${each.toFixed(0).padStart(5)} µs a release\n`)
  }
}

export const draftOf = ({ title, date, text }: MadeDocument, part: number): Draft => ({
  part,
  member: `!${part + 1}`,
  plain: text,
  format: 'jsonl',
  encoding: 'utf-8',
  reader: { name: 'jsonl', version: 1 },
  pages: [],
  paragraphs: [0],
  said: { title, publication: date },
})
