import { isNotice } from './furniture.ts'
import type { Line } from './lines.ts'

const body = String.raw`(?:Permanent (?:Mission|Delegation|Representation)|Embassy|High Commission|Consulate(?: General)?|(?:Federal |State )?(?:Ministry|Department|Agency|Chancellery)|Office|Secretariat|Government|Presidency|Delegation|Parliament|National Assembly|Council of Ministers)`
const lower = '(?:of|for|to|in|the|and|at|on)'

/** Bodies that name themselves in full; headlines have a verb. */
const names: readonly RegExp[] = [
  new RegExp(
    `^(?:The )?(?:\\p{Lu}[\\p{L}’'-]+ ){0,3}${body} (?:of|for) (?:(?:${lower}|\\p{Lu}[\\p{L}’'.-]*,?|&) ?){1,14}$`,
    'u',
  ),
  /^(?:THE )?(?:[\p{Lu}’'-]+ ){0,3}(?:PERMANENT (?:MISSION|DELEGATION)|EMBASSY|HIGH COMMISSION|CONSULATE(?: GENERAL)?|MINISTRY|DEPARTMENT|SECRETARIAT|GOVERNMENT|OFFICE) (?:OF|FOR) (?:[\p{Lu}’'.,&-]+ ?){1,14}$/u,
  /^(?:Посольство|Постоянное представительство|Генеральное консульство|Министерство|Пресс-служба|Администрация|Правительство|Канцелярия|Секретариат|Управление|Аппарат) (?:[\p{L}«»-]+ ?){1,12}$/u,
  /^(?:中华人民共和国|中國|中国)?[\p{Script=Han}]{2,16}(?:大使馆|大使館|总领事馆|總領事館|代表团|代表團|外交部|新闻办公室|新聞辦公室|办公厅)$/u,
  /^(?:وزارة|سفارة|رئاسة|ديوان|الأمانة العامة|البعثة الدائمة|المكتب الإعلامي|مكتب) (?:[\p{Script=Arabic}]+ ?){1,8}$/u,
  /^(?:وزارت|سفارت|نمایندگی دائم|دفتر|نهاد ریاست جمهوری|روابط عمومی) (?:[\p{Script=Arabic}\u200C]+ ?){1,8}$/u,
]

/** A line is no longer than this where it is a name alone. UTF-16 units. */
const LONGEST = 110

/** Whether a line is nothing but the full name of a public body: "Embassy of Japan in Kyrgyzstan". */
export const namesBody = ({ words }: Line): boolean =>
  words.length <= LONGEST &&
  words.length >= 12 &&
  !/[.,;:]$/u.test(words) &&
  !isNotice(words) &&
  names.some((pattern) => pattern.test(words))
