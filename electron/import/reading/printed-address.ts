const addresses = /(?:https?:\/\/)?((?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,6}(?![a-z])(?:\/[\w\-./%]{0,200})?)/giu
const label =
  /(?:url|link|source|via|web ?site|ที่มา|ссылка(?: на материал)?|источник|原文|来源|來源|网址|المصدر|منبع|ماخذ)[^\p{L}\p{N}]{0,6}$/iu

export interface PrintedAddress {
  readonly address: string
  readonly span: readonly [number, number]
}

/** The addresses that a stretch of text prints alone on a line or as its source. `at`: where the stretch begins. */
export function printedAddress(words: string, at: number): PrintedAddress[] {
  if (!/\.[a-z]{2}/iu.test(words)) return []
  return [...words.matchAll(addresses)].flatMap((match) => {
    const before = words.slice(Math.max(0, match.index - 40), match.index)
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 220)
    const alone = /(?:^|\n)[ \t]*$/u.test(before) && /^\S{0,200}[ \t]*(?:\n|$)/u.test(after)
    return alone || label.test(before)
      ? [{ address: match[1] ?? '', span: [at + match.index, at + match.index + match[0].length] as const }]
      : []
  })
}
