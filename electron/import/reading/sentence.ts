/** Words after which a point ends no sentence. */
const shortened = new Set(
  'mr mrs ms messrs dr prof hon rev amb sen rep gov gen lt col maj capt sgt cmdr adm st sr jr no nos art vs etc inc ltd co corp dept div fig vol pp ed eds approx est jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun e.g i.e h.e u.s u.k u.n a.m p.m d.c ph.d г гг им ул тов т.е т.д т.п др проф акад св руб млн млрд тыс стр см hr fr bzw ca z.b d.h м mme mlle'.split(
    ' ',
  ),
)

/** No shortened word is longer. UTF-16 units. */
const LONGEST_SHORTENED = 12

/** A sentence is looked for no further than this. UTF-16 units. */
const LONGEST = 1200

/** Where the first sentence of a paragraph ends (after its point), minding titles, initials, numbers and abbreviations. */
export function firstSentenceEnd(paragraph: string): number {
  const words = paragraph.slice(0, LONGEST)
  for (const match of words.matchAll(/[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？؟۔।]+["'”’»）」』]*/gu)) {
    const end = match.index + match[0].length
    if (!match[0].startsWith('.') || endsHere(words, match.index, end)) return end
  }
  return words.length
}

function endsHere(words: string, point: number, end: number): boolean {
  const before = /[\p{L}\p{N}.]+$/u.exec(words.slice(Math.max(0, point - LONGEST_SHORTENED), point))?.[0] ?? ''
  const after = words.slice(end, end + 40).trimStart()
  if (after === '') return true
  if (shortened.has(before.toLowerCase())) return false
  if (/^\p{L}$/u.test(before) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(before)) return false
  return !/^\p{Ll}/u.test(after)
}
