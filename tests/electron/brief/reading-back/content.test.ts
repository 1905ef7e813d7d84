import { expect, test } from 'vitest'
import { operationsOf } from '../../../../electron/brief/reading-back/content.ts'

const read = (stream: string) =>
  [...operationsOf(Buffer.from(stream, 'latin1'))].map(({ operator, operands }) => [
    operator,
    ...operands.map((operand) =>
      operand.is === 'string'
        ? Buffer.from(operand.value).toString('latin1')
        : operand.is === 'dictionary'
          ? [...operand.value.keys()]
          : operand.is === 'array'
            ? operand.value.length
            : operand.value,
    ),
  ])

test('operands come with their operator, whatever white space or comment is between', () => {
  expect(read('1 0 0 -1 .5 -706. Tm % a comment\n/F#31 12 Tf')).toEqual([
    ['Tm', 1, 0, 0, -1, 0.5, -706],
    ['Tf', 'F1', 12],
  ])
})

test('strings are read with nested brackets, escapes, octal codes and broken lines', () => {
  expect(read('(a(b)c\\)\\050\\n\\\n!) Tj <41 4> Tj')).toEqual([
    ['Tj', 'a(b)c)(\n!'],
    ['Tj', 'A@'],
  ])
})

test('dictionaries and arrays nest, and an inline image is passed over', () => {
  expect(read('/Span<</ActualText (\\)) /K [1 [2 3]] >> BDC [(a) -20 (b)] TJ BI /W 1 ID \u0001\u0002 EI Q')).toEqual([
    ['BDC', 'Span', ['ActualText', 'K']],
    ['TJ', 3],
    ['Q'],
  ])
})

test('broken streams end instead of going on for ever', () => {
  expect(read('(never closed')).toEqual([])
  expect(read('[[[[<< /A')).toEqual([])
  expect(read(`${'['.repeat(100_000)} 1 Tj`).length).toBeLessThan(2)
})
