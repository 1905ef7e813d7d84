import fc from 'fast-check'

/** Words as they come in press releases of many scripts, with what is hard about them. */
const words = 'Shanghai Spirit consensus U.S. Pakistan’s e\u0301 İ ﬁ ß Шанхайский ёлка и\u0306 духе'
const unspaced = '上海 精神 𠀀 か\u3099 ไทย กั'
const rightToLeft = 'می\u200cشود كِتاب شانگھای آ ۱۲ ہے ـ \u200f'
const signs = '👩‍👩‍👧 🇵🇰 👍🏽 1️⃣ “ ” ‘ - – . , ( \u00ad \ud800 \udc00 \uffff \0'
const pieces = [words, unspaced, rightToLeft, signs]
  .flatMap((all) => all.split(' '))
  .concat(' ', ' ', ' ', '\u00a0', '\t')

/** One line of mixed script, possibly blank. */
export const anyLine = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))

/** Text of several lines, blank ones among them; LF only. */
export const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyLine }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 10 })
  .map((lines) => lines.join('\n'))
