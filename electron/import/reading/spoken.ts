/** Without what a text may hold beside its words: colour codes of terminals, control characters, byte-order marks. */
export const spoken = (words: string): string =>
  decodedTwice(words)
    .replace(/\u001B\[[\d;]*m/gu, '')
    .replace(/[\p{Cc}\uFEFF\s]+/gu, ' ')
    .replace(/^[\u200B\u2060\s]+|[\u200B\u2060\s]+$/gu, '')

const twice = /[\u00C2-\u00F4][\u0080-\u00BF]{1,3}/gu

/** UTF-8 that was once taken for Latin-1, as Jianâ\u0080\u0099s for Jian’s, is set right where it is sound. */
function decodedTwice(words: string): string {
  if (!/[\u0080-\u009F]/u.test(words)) return words
  return words.replace(twice, (run) => {
    const bytes = Uint8Array.from(run, (character) => character.charCodeAt(0))
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return run
    }
  })
}
