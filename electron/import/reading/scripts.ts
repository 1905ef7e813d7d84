/** Letters of a sample by script. */
export type ScriptName =
  | 'latin'
  | 'cyrillic'
  | 'arabic'
  | 'han'
  | 'kana'
  | 'devanagari'
  | 'th'
  | 'ko'
  | 'si'
  | 'ta'
  | 'bn'
  | 'he'
  | 'el'
  | 'ka'
  | 'hy'
  | 'my'
  | 'km'
  | 'lo'
  | 'am'
  | 'gu'
  | 'pa'
  | 'te'
  | 'kn'
  | 'ml'

/** First and last code unit of each script's block, ascending. */
const blocks: readonly (readonly [first: number, last: number, script: ScriptName])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58f, 'hy'],
  [0x5d0, 0x5ea, 'he'],
  [0x620, 0x65f, 'arabic'],
  [0x66e, 0x6d5, 'arabic'],
  [0x6fa, 0x6ff, 'arabic'],
  [0x900, 0x963, 'devanagari'],
  [0x980, 0x9e3, 'bn'],
  [0xa00, 0xa65, 'pa'],
  [0xa80, 0xae3, 'gu'],
  [0xb80, 0xbe3, 'ta'],
  [0xc00, 0xc63, 'te'],
  [0xc80, 0xce3, 'kn'],
  [0xd00, 0xd63, 'ml'],
  [0xd80, 0xdf3, 'si'],
  [0xe01, 0xe4e, 'th'],
  [0xe81, 0xecd, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17d3, 'km'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3041, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'ko'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
]

/** For each code unit the number of its block, from 1; 0 for none. */
const blockOf = new Uint8Array(0x10000)
for (const [index, [first, last]] of blocks.entries()) blockOf.fill(index + 1, first, last + 1)

export function countScripts(sample: string): ReadonlyMap<ScriptName, number> {
  const counts = new Uint32Array(blocks.length + 1)
  for (let index = 0; index < sample.length; index += 1) {
    const block = blockOf[sample.charCodeAt(index)] ?? 0
    counts[block] = (counts[block] ?? 0) + 1
  }
  const byScript = new Map<ScriptName, number>()
  for (const [index, [, , script]] of blocks.entries()) {
    const count = counts[index + 1] ?? 0
    if (count > 0) byScript.set(script, (byScript.get(script) ?? 0) + count)
  }
  return byScript
}
