import type { Line } from './lines.ts'

/** Longer lines are words of the text. UTF-16 units. */
const LONGEST = 80

const notices =
  /^(?:\W{0,3}(?:for immediate (?:release|use)|immediate release|press (?:release|statement|note|communiqué|office|service)|media (?:release|note|statement|advisory)|news(?: release)?|press releases?|readout|statement|remarks?|transcript|notice to the press|fact sheet|embargoed?(?: until.{0,40})?|check against delivery|unofficial translation|unclassified|translation|advance copy|prime minister|the prime minister|president|the president|the white house|via teleconference|e ?& ?oe.{0,20}|download pdf|download|pdf|breaking news|top stories|latest news|home|office of the (?:spokes(?:person|man|woman)|press secretary|minister|president|prime minister)|media release|пресс-релиз(?:ы)?|новости|события|заявление|сообщение для сми|для немедленного (?:опубликования|распространения)|главная|新闻稿|新聞稿|新闻公报|首页|要闻|بيان صحفي|خبر صحفي|خبر|پریس ریلیز|اعلامیہ|خبرگزاری|بیانیه مطبوعاتی|pressemitteilung|pressemeldung|communiqué de presse|comunicado de prensa|nota de prensa|comunicado|ข่าวประชาสัมพันธ์|ข่าว|พิมพ์)\W{0,3})$/iu

/** An hour alone: a transcript begins. */
const hour = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/iu

/** The parts of a way through a site: "Home > News > Press Releases". */
const way = /^[^>»›→|]{1,40}(?:\s?[>»›→]\s?[^>»›→|]{1,60}){1,6}$|^(?:[^|]{1,40}\|\s?){2,}[^|]{0,40}$/u

/** Whether words name a sort of text, or nothing at all: "Statement", "FOR IMMEDIATE RELEASE". */
export const isNotice = (words: string): boolean => words.length <= LONGEST && notices.test(words)

/** Whether a line above a text is a notice, a sort of text or a way through a site, and no headline. */
export const isFurniture = ({ words }: Line): boolean =>
  isNotice(words) || (words.length <= LONGEST && (way.test(words) || hour.test(words)))

/** Whether a line is an hour alone, as transcripts have below the place. */
export const isHour = ({ words }: Line): boolean => hour.test(words)
