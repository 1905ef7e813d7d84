import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

type Scheme = 'light' | 'dark'
const styles = path.resolve(import.meta.dirname, '../../../renderer/styles')
const tokens = readFileSync(path.join(styles, 'tokens.css'), 'utf8')
const themes = readFileSync(path.join(styles, 'theme-colours.css'), 'utf8')

/** Relative luminance (WCAG 2) of an opaque OKLCH colour. */
function luminance([l, c, h]: readonly [number, number, number]): number {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const [x, y, z] = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((v) => v ** 3) as [number, number, number]
  const linear = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ]
  const [red = 0, green = 0, blue = 0] = linear.map((v) => Math.min(1, Math.max(0, v)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function colour(css: string, name: string, scheme: Scheme): readonly [number, number, number] {
  const pair = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`, 'u').exec(css)
  const [l = Number.NaN, c = Number.NaN, h = Number.NaN] = (pair?.[scheme === 'light' ? 1 : 2] ?? '')
    .split(' ')
    .map(Number)
  return [l, c, h]
}

function contrast(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ground', 'surface', 'paper', 'raised']

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  const ratio = (ink: string, ground: string): number =>
    contrast(colour(tokens, ink, scheme), colour(tokens, ground, scheme))

  test('black on white is 21 to 1, so the measure measures', () => {
    expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1)
  })

  test.each(grounds)('words on %s are AA, release text AAA', (ground) => {
    expect(ratio('ink', ground)).toBeGreaterThanOrEqual(7)
    expect(ratio('ink-quiet', ground)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink-faint', ground)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('accent', ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('words on the accent and on soft colours are AA', () => {
    expect(ratio('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5)
    for (const soft of ['accent-soft', 'good-soft', 'warn-soft', 'bad-soft', 'found'])
      expect(ratio('ink', soft)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink-quiet', 'accent-soft')).toBeGreaterThanOrEqual(4.5)
    for (const state of ['good', 'warn', 'bad']) expect(ratio(state, `${state}-soft`)).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of a field and the focus ring stand out 3 to 1', () => {
    for (const ground of grounds) {
      expect(ratio('field-line', ground)).toBeGreaterThanOrEqual(3)
      expect(ratio('focus', ground)).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'theme colour %i marks 3 to 1 and leaves text on it AAA',
    (number) => {
      const rule = themes.slice(themes.indexOf(`[data-colour='${number}']`)).split('}')[0] ?? ''
      expect(contrast(colour(rule, 'mark', scheme), colour(tokens, 'paper', scheme))).toBeGreaterThanOrEqual(3)
      expect(contrast(colour(tokens, 'ink', scheme), colour(rule, 'mark-soft', scheme))).toBeGreaterThanOrEqual(7)
    },
  )
})

test('no two theme colours have the same hue and lightness', () => {
  const seen = [...themes.matchAll(/--mark: light-dark\(oklch\(([\d.]+) [\d.]+ (\d+)\)/gu)].map(
    ([, l, h]) => `${l} ${h}`,
  )
  expect(new Set(seen).size).toBe(12)
})
