import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { newBrief } from '../../../electron/brief/briefs.ts'
import { exportPdf } from '../../../electron/command-line/print-brief.ts'
import { createLibrary, type Store } from '../../../electron/store/open.ts'
import { addReleases } from '../../../electron/store/releases.ts'
import { addTag } from '../../../electron/store/tags.ts'
import { addTheme } from '../../../electron/store/themes.ts'
import { done } from '../../../shared/contract/outcome.ts'
import type { Brief, BriefDraft } from '../../../shared/model/brief.ts'
import type { BriefId, ReleaseId, TagId, ThemeId } from '../../../shared/model/ids.ts'
import { aisha, facts, good, release, theme, themeId } from '../store/builders.ts'

export { aisha, good, refusal } from '../store/builders.ts'

/** One release per language, written for these tests, with a passage to be quoted. */
export const passages = [
  [
    'en',
    'The Foreign Minister underlined the importance of the “Shanghai Spirit” and a spirit of consensus-building; he offered no further comment.',
    'the “Shanghai Spirit” and a spirit of consensus-building; he offered',
  ],
  [
    'ru',
    'Стороны подтвердили приверженность «шанхайскому духу». Решения принимаются на основе консенсуса, ёмко и взвешенно.',
    'Решения принимаются на основе консенсуса, ёмко и взвешенно.',
  ],
  [
    'zh',
    '双方表示，要弘扬“上海精神”，坚持协商一致原则，推动上海合作组织在2022年取得更大发展，维护地区和平与稳定。',
    '弘扬“上海精神”，坚持协商一致原则，推动上海合作组织在2022年取得更大发展',
  ],
  [
    'ur',
    'وزیر خارجہ نے شنگھائی سپرٹ اور اتفاقِ رائے کی اہمیت پر زور دیا اور 2022ء کے اجلاس کا خیرمقدم کیا۔',
    'شنگھائی سپرٹ اور اتفاقِ رائے کی اہمیت پر زور دیا اور 2022ء کے اجلاس',
  ],
  [
    'fa',
    'دو طرف بر پایبندی به «روح شانگهای» تأکید کردند و گفتند که همکاری‌های منطقه‌ای در سال ۱۴۰۱ گسترش می‌یابد.',
    'پایبندی به «روح شانگهای» تأکید کردند و گفتند که همکاری‌های منطقه‌ای در سال ۱۴۰۱',
  ],
  [
    'ar',
    'أكد الجانبان التزامهما بـ"روح شنغهاي" (2022) ومبدأ التوافق في الآراء.',
    'التزامهما بـ"روح شنغهاي" (2022) ومبدأ التوافق',
  ],
] as const

export interface Desk {
  readonly store: Store
  readonly theme: ThemeId
  readonly releases: readonly ReleaseId[]
  readonly tags: readonly TagId[]
}

export const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'readout-brief-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A passage: its language, the whole text of its release, the words that are tagged. */
export type Passage = readonly [language: string, plain: string, quote: string]

/** A library with one tagged passage per release, published a day apart; in six languages unless others are given. */
export const desk = (given: readonly Passage[] = passages): Desk => {
  const store = good(createLibrary(path.join(folder(), 'desk.readout'), { name: 'Desk' }))
  onTestFinished(() => store.close())
  return good(
    store.change({ analyst: aisha, command: 'setUp', words: { key: 'test.setUp', params: {} } }, (writer) => {
      const drafts = given.map(([language, plain], index) =>
        release(plain, {
          language,
          facts: facts({
            title: plain.slice(0, 40),
            publication: `2022-08-${10 + index}`,
            issuer: `Ministry ${language}`,
            url: `https://example.org/${language}`,
          }),
        }),
      )
      addReleases(writer, drafts)
      const made = good(addTheme(writer, theme('Shanghai Spirit'), themeId(1)))
      const tags = drafts.map((draft, index) => {
        const quote = given[index]?.[2] ?? ''
        const start = draft.plain.indexOf(quote)
        return good(
          addTag(writer, {
            release: draft.id,
            revision: 1,
            span: { start, end: start + quote.length },
            theme: made.id,
            origin: 'by-hand',
            note: null,
          }),
        ).id
      })
      return done({ store, theme: made.id, releases: drafts.map(({ id }) => id), tags })
    }),
  )
}

export const draftOf = ({
  title,
  template,
  language,
  marking,
  bottomLine,
  judgements,
  evidence,
}: Brief): BriefDraft => ({ title, template, language, marking, bottomLine, judgements, evidence })

export const briefOf = (store: Store): Brief =>
  good(newBrief(store, aisha, { template: 'intelligence-note', title: 'Formula watch', themes: null, query: null }))

/** The brief as a PDF by the way of the command line: composed here, printed by Electron, finished here. */
export const exported = async (store: Store, brief: BriefId): Promise<Uint8Array> => {
  const file = path.join(folder(), 'brief.pdf')
  good(await exportPdf(store, brief, file, () => undefined))
  return new Uint8Array(readFileSync(file))
}
