import { expect, test } from 'vitest'
import { finishPdf } from '../../../electron/brief/finish.ts'
import { composeBrief } from '../../../electron/brief/compose.ts'
import { verifyPdf } from '../../../electron/brief/verify.ts'
import { PDFDocument } from '@cantoo/pdf-lib'
import { briefOf, desk, exported, good, refusal, type Passage } from './desk.ts'

const SLOW = 90_000

const sentence =
  'The parties underlined their adherence to the Charter and agreed to continue consultations on all questions of mutual interest. '

/** Texts that tear a naive comparison: line ends inside words, shaped scripts, mixed directions, signs that paper does not show. */
const hard: readonly (readonly [language: string, plain: string])[] = [
  ['en', sentence.repeat(45).trim()],
  ['en', 'First paragraph ends here.\n\nSecond paragraph goes on,\twith a tab  and two spaces.\nThird line.'],
  [
    'en',
    'A well-established, counter-terrorism-related, people-to-people, long-standing-and-time-tested approach—without pre-conditions—in the Asia-Pacific/Indo-Pacific.',
  ],
  [
    'en',
    'See https://example.org/press-releases/director-of-the-executive-committee-of-the-regional-anti-terrorist-structure?id=2022&lang=en#top (or write).',
  ],
  ['en', 'The office of the affairs officer: efficient, difficult, fluffy. ½ of 10² m³ №5 §7 €100 ± × … • –'],
  ['en', 'Co\u00adoper\u00adation, zero\u200bwidth, no\u00a0break, word\u2060joiner, Cafe\u0301.'],
  ['en', 'The Urdu text reads شنگھائی سپرٹ and the Persian روح شانگهای (1401) in full.'],
  ['ur', 'پاکستان نے SCO RATS (2022) کے Director کو “Shanghai Spirit” کی 15,000 کاپیاں دیں، فون: +92-51-9210335۔'],
  ['ar', 'قَالَ الوَزِيرُ إِنَّ الاِتِّفاقِيّةَ ۱٢٣ مُهِمّةٌ جِدًّا.'],
  ['fa', 'می‌خواهیم که همکاری‌ها، «اعتماد متقابل» و ۵٫۵ درصد رشد؛ آیا ممکن است؟ لا إله'],
  [
    'zh',
    '雙方認為，應當弘揚「上海精神」，堅持協商一致。（記者：張三）ABC公司与DEF-123合作，“一带一路”——2022年7月15日。',
  ],
  ['ru', 'Й ё ъ — «шанхайский дух», 20—21 мая 2022 г., № 1/2022; ООН/ШОС, по-прежнему.'],
  ['kk', 'Қазақстан Республикасы — ынтымақтастық туралы өңірлік ұйым.'],
]

const wholly = (texts: readonly (readonly [string, string])[]): readonly Passage[] =>
  texts.map(([language, plain]) => [language, plain, plain])

test(
  'quotations longer than a page, torn at line ends, of mixed direction or vocalised read back word for word',
  async () => {
    const { store } = desk(wholly(hard))
    const pdf = await exported(store, briefOf(store).id)
    expect(good(await verifyPdf(store.reader, pdf))).toEqual({ ok: true, checked: hard.length, problems: [] })
  },
  SLOW,
)

test(
  'a script without a bundled font is refused and never printed as empty boxes',
  async () => {
    const { store } = desk(wholly([['th', 'ทั้งสองฝ่ายเห็นพ้องกัน']]))
    await expect(exported(store, briefOf(store).id)).rejects.toThrow('failure.brief.pageDiffers')
  },
  SLOW,
)

test('a page without its marking is refused when final, and shown when a draft', async () => {
  const { store } = desk()
  const composed = good(composeBrief(store.reader, briefOf(store).id))
  const blank = await PDFDocument.create()
  blank.addPage()
  const printed = await blank.save()
  expect(refusal(await finishPdf(store.reader, composed, printed))).toBe('conflict failure.brief.notMarked')
  expect(good(await finishPdf(store.reader, composed, printed, { final: false })).pages).toBe(1)
})

test('a brief with a citation that does not stand is not exported', async () => {
  const { store, tags } = desk()
  const brief = briefOf(store)
  const composed = good(composeBrief(store.reader, brief.id))
  const troubled = {
    ...composed,
    citations: composed.citations.map((citation) =>
      citation.tag === tags[1] ? { ...citation, trouble: 'tag-changed' as const } : citation,
    ),
  }
  expect(refusal(await finishPdf(store.reader, troubled, new Uint8Array()))).toBe('conflict failure.brief.citations')
})
