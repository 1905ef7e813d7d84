import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockAt, blocksOf, runsByBlock } from '../../../renderer/reader/blocks.ts'

const lines = fc.array(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((line) => line.replaceAll('\n', ' ')),
  { minLength: 1, maxLength: 8 },
)

test('the blocks of a text put together with line ends are the text', () => {
  fc.assert(
    fc.property(lines, (written) => {
      const text = written.join('\n')
      const blocks = blocksOf(text)
      expect(blocks.map((block) => block.text).join('\n')).toBe(text)
      for (const block of blocks) expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text)
    }),
  )
})

test('every offset stands in the block that holds it', () => {
  fc.assert(
    fc.property(lines, (written) => {
      const text = written.join('\n')
      const blocks = blocksOf(text)
      for (let offset = 0; offset < text.length; offset += 1) {
        const block = blocks[blockAt(blocks, offset)]
        expect(block).toBeDefined()
        expect(offset).toBeGreaterThanOrEqual(block?.start ?? Number.NaN)
        expect(offset).toBeLessThanOrEqual((block?.start ?? Number.NaN) + (block?.text.length ?? 0))
      }
    }),
  )
})

test('runs cover every block once, and an item lies over exactly its own characters', () => {
  const item = fc.record({ from: fc.nat(60), long: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(lines, fc.array(item, { maxLength: 6 }), (written, wanted) => {
      const text = written.join('\n')
      const items = wanted
        .map(({ from, long }, id) => ({
          id,
          start: Math.min(from, text.length),
          end: Math.min(from + long, text.length),
        }))
        .filter(({ start, end }) => start < end)
      const blocks = blocksOf(text)
      const runs = runsByBlock(blocks, items)
      for (const [at, block] of blocks.entries()) {
        expect((runs[at] ?? []).map((run) => text.slice(run.start, run.end)).join('')).toBe(block.text)
      }
      for (const { id, start, end } of items) {
        const words = runs
          .flat()
          .filter((run) => run.ids.includes(id))
          .map((run) => text.slice(run.start, run.end))
          .join('')
        expect(words).toBe(text.slice(start, end).replaceAll('\n', ''))
      }
    }),
  )
})
