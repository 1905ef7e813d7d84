import fc from 'fast-check'
import type { PlainEdit } from '../../../shared/text/revision.ts'
import { strikeLine } from '../../../shared/text/revision.ts'
import { anyText } from './scripts.ts'

const replacement = fc.constantFrom('', '', 'x', 'centre', '精神', '\n', ' \n\n', '👍🏽')

/** Ordered edits of a plain that do not overlap, each on or off. */
export const editsOf = (plain: string): fc.Arbitrary<PlainEdit[]> =>
  fc
    .array(fc.record({ bounds: fc.tuple(fc.nat(plain.length), fc.nat(plain.length)), replacement, on: fc.boolean() }), {
      maxLength: 6,
    })
    .map((drawn) => {
      const edits: PlainEdit[] = []
      for (const { bounds, ...rest } of drawn.toSorted((a, b) => Math.min(...a.bounds) - Math.min(...b.bounds))) {
        const [start, end] = [Math.min(...bounds), Math.max(...bounds)]
        if (start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, ...rest })
      }
      return edits
    })

/** A plain with edits of it. */
export const edited = anyText.chain((plain) => fc.record({ plain: fc.constant(plain), edits: editsOf(plain) }))

/** The same edits switched anew. */
export const switched = (edits: readonly PlainEdit[]): fc.Arbitrary<PlainEdit[]> =>
  fc
    .array(fc.boolean(), { minLength: edits.length, maxLength: edits.length })
    .map((ons) => edits.map((edit, index) => ({ ...edit, on: ons[index] ?? false })))

/** A strike, switched off, of each written line. */
export const strikesOf = (plain: string): PlainEdit[] => {
  const strikes: PlainEdit[] = []
  let start = 0
  for (const line of plain.split('\n')) {
    if (line.trim() !== '')
      strikes.push({ ...strikeLine(plain, start, start + line.length), replacement: '', on: false })
    start += line.length + 1
  }
  return strikes
}
