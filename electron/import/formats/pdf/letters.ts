/**
 * Glyphs that stand for letters: Latin, Hebrew and Arabic presentation forms (U+FB00–FEFC without the ornate
 * parentheses) and Kangxi radicals, which PDF writers use for the Han characters of the same shape.
 */
const forms = /[\u2F00-\u2FD5\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC]/gu

/** No letters: control characters and those whose meaning only the font knows. */
const meaningless = /[\0-\x08\x0E-\x1F\x7F-\x9F\uE000-\uF8FF\uFEFF\uFFF0-\uFFFF\u{F0000}-\u{10FFFF}]/gu

/** Bidi marks: the order of letters is found from where they stand. */
const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** So many different glyphs are remembered; few texts have more. */
const MOST_KNOWN = 20_000
const known = new Map<string, string>()

/** What a glyph says, as letters. Bullets of symbol fonts stay bullets. */
export function lettersOf(glyph: string): string {
  const before = known.get(glyph)
  if (before !== undefined) return before
  const letters = readAs(glyph)
  if (glyph.length <= 8 && known.size < MOST_KNOWN) known.set(glyph, letters)
  return letters
}

const readAs = (glyph: string): string =>
  glyph
    .replace(/[\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF06E]/gu, '•')
    .replace(meaningless, '')
    .replace(marks, '')
    .replace(forms, (form) => (form === '\uFB05' ? 'st' : form.normalize('NFKC').trim()))
    .toWellFormed()
