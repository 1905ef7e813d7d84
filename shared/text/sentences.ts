import type { Span } from '../model/span.ts'
import { paragraphs } from './lines.ts'

/** Titles and other short forms that a name or a number follows: the point behind them ends no sentence. */
const BEFORE_A_NAME = new Set(
  (
    'mr mrs ms mx messrs dr prof st sr jr rev hon h.e amb gen lt col maj brig capt cmdr adm sgt cpl gov sen rep pres supt ' +
    'mme mlle sra srta sig dott ing herr m mm fr ' +
    'no nos vol art arts para paras sec fig p pp vs v ca approx dept e.g i.e cf viz al ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'г гг им ул д пр пл т т.е т.к т.н акад проф доц ген полк тов гр гос п пп ст см ср рис стр н.э млн млрд трлн тыс руб напр ' +
    'د أ م ا'
  ).split(' '),
)

/** What begins a new sentence even after initials: "in the U.S. The …". */
const STARTERS =
  /^(?:The|This|That|These|Those|It|In|On|At|He|She|They|We|His|Her|Its|Their|But|And|As|For|During|After|However)\s/u

/** Points after these end a sentence only when no small letter or digit follows. */
const INITIALS = /(?:^|[\s(«“"‘'])(?:\p{Lu}\p{M}*\.)+$/u

const cutters = new Map<string, Intl.Segmenter>()

/**
 * The sentences of a text in order, without the white space around them; none goes beyond its paragraph. Titles,
 * initials and short forms ("Mr.", "S. Lavrov", "No. 5", "г.") end none. `locale`: the text's language.
 */
export const sentences = (text: string, locale = 'en'): Span[] => {
  const cutter = cutters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' })
  cutters.set(locale, cutter)
  return paragraphs(text).flatMap((paragraph) => sentencesWithin(text, paragraph, cutter))
}

const sentencesWithin = (text: string, paragraph: Span, cutter: Intl.Segmenter): Span[] => {
  const words = text.slice(paragraph.start, paragraph.end).replaceAll('\n', ' ')
  const found: Span[] = []
  for (const { index, segment } of cutter.segment(words)) {
    const start = paragraph.start + index + (segment.length - segment.trimStart().length)
    const end = paragraph.start + index + segment.trimEnd().length
    if (start >= end) continue
    const before = found.at(-1)
    const goesOn = before !== undefined && continues(text.slice(before.start, before.end), text.slice(start, end))
    if (goesOn) found[found.length - 1] = { start: before.start, end }
    else found.push({ start, end })
  }
  return found
}

const continues = (before: string, next: string): boolean => {
  if (/^\p{Ll}/u.test(next)) return true
  if (!before.endsWith('.')) return false
  if (INITIALS.test(before)) return !STARTERS.test(next)
  const last = /[\p{L}\p{M}.]+(?=\.$)/u.exec(before)?.[0].toLowerCase()
  return last !== undefined && BEFORE_A_NAME.has(last) && !STARTERS.test(next)
}
