/** `scale`: from a glyph's width to its type size; `height`: of its type beside its nominal size. */
export interface FontShape {
  readonly scale: number
  readonly down: boolean
  readonly height: number
}

export function shapeOf(font: unknown): FontShape {
  if (typeof font !== 'object' || font === null) return { scale: 0.001, down: false, height: 1 }
  const [scale = 0.001, , , upward = 0.001] = numbersIn(Reflect.get(font, 'fontMatrix'))
  const [, low = 0, , high = 0] = numbersIn(Reflect.get(font, 'bbox'))
  const isDrawn = Reflect.get(font, 'isType3Font') === true
  const height = isDrawn && high > low ? Math.abs((high - low) * upward) : 1
  return { scale: Math.abs(scale), down: Reflect.get(font, 'vertical') === true, height }
}

export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: unknown
}

export const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'unicode') === 'string' &&
  typeof Reflect.get(value, 'width') === 'number'

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const numberIn = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

const numbersIn = (value: unknown): readonly number[] =>
  (value instanceof Float32Array ? [...value] : listIn(value)).map(numberIn)

export type Matrix = readonly [number, number, number, number, number, number]

/** Six numbers, or a list of them as the first argument. */
export function matrixIn(args: readonly unknown[]): Matrix {
  const [first] = args
  const numbers = typeof first === 'number' ? numbersIn(args) : numbersIn(first)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]
