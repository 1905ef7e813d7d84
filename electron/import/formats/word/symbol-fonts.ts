/** Where fonts such as Symbol and Wingdings have their signs: a part of Unicode for private use. */
const FIRST = 0xf000
const LAST = 0xf0ff

/** Signs of these fonts that stand for bullets, by their byte. */
const bullets: ReadonlySet<number> = new Set([0xa7, 0xa8, 0xb7, 0xd8, 0xfc])

/** The character of a code point. Signs that only a font of signs can show are left out, but for bullets. */
export function characterOf(code: number): string {
  if (Number.isNaN(code) || code < 0 || code > 0x10ffff) return ''
  if (code < FIRST || code > LAST) return String.fromCodePoint(code)
  return code === FIRST + 0x20 ? ' ' : bullets.has(code - FIRST) ? '•' : ''
}

/** The character of a byte in a font of signs. Letters stay: such fonts are also set for words by mistake. */
export const signOf = (byte: number): string => (byte < 0x80 ? String.fromCharCode(byte) : characterOf(FIRST + byte))
