import type { Brief, BriefSource, Citation } from '../model/brief.ts'

type Language = Brief['language']

/** The printed words of a brief in the brief's own language, whatever the interface speaks. */
export interface BriefLabels {
  readonly kind: Readonly<Record<Brief['template'], string>>
  readonly untitled: string
  readonly preparedBy: string
  readonly bottomLine: string
  readonly judgements: string
  readonly evidence: string
  readonly sources: string
  readonly nothing: { readonly bottomLine: string; readonly judgements: string; readonly evidence: string }
  readonly theme: string
  readonly source: string
  readonly paragraph: string
  readonly reference: string
  readonly language: string
  readonly hash: string
  readonly noTitle: string
  readonly noIssuer: string
  readonly undated: string
  readonly dateKind: Readonly<Record<NonNullable<BriefSource['dateKind']>, string>>
  readonly trouble: Readonly<Record<NonNullable<Citation['trouble']>, string>>
  readonly closing: string
  readonly manifest: string
  readonly proves: string
  readonly provesNot: string
  readonly months: readonly string[]
  readonly monthAlone: readonly string[]
  readonly yearEnd: string
  readonly languages: Readonly<Record<string, string>>
}

const english: BriefLabels = {
  kind: { 'intelligence-note': 'Intelligence note' },
  untitled: 'Untitled brief',
  preparedBy: 'Prepared by',
  bottomLine: 'Bottom line',
  judgements: 'Key judgements',
  evidence: 'Evidence',
  sources: 'Sources',
  nothing: {
    bottomLine: 'No bottom line has been written.',
    judgements: 'No judgement has been written.',
    evidence: 'No passage is cited.',
  },
  theme: 'Theme:',
  source: 'Source',
  paragraph: 'paragraph',
  reference: 'Reference',
  language: 'Language:',
  hash: 'SHA-256',
  noTitle: 'untitled release',
  noIssuer: 'Issuer not known',
  undated: 'undated',
  dateKind: { publication: 'published', dateline: 'datelined', event: 'event of' },
  trouble: {
    'tag-gone': 'The tag behind this citation is no longer in the library.',
    'tag-changed': 'The text under this tag has changed since it was tagged.',
    'source-withdrawn': 'The release behind this citation has been withdrawn.',
    'quote-differs': 'This quotation differs from the text of the release.',
  },
  closing: 'About this document',
  manifest: 'SHA-256 of the attached manifest',
  proves:
    'The attached file readout-manifest.json lists every source, quotation, span and theme of this note. Held against the library, it shows whether a word on these pages, a quotation or a tag has changed since the note was made.',
  provesNot:
    'Nothing here is signed: the hash does not show who made the note or when, nor that what a source says is true.',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthAlone: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  yearEnd: '',
  languages: {
    en: 'English',
    ru: 'Russian',
    zh: 'Chinese',
    ur: 'Urdu',
    fa: 'Persian',
    ar: 'Arabic',
    hi: 'Hindi',
    kk: 'Kazakh',
    ky: 'Kyrgyz',
    tg: 'Tajik',
    uz: 'Uzbek',
    fr: 'French',
    de: 'German',
    es: 'Spanish',
  },
}

const russian: BriefLabels = {
  kind: { 'intelligence-note': 'Аналитическая записка' },
  untitled: 'Записка без названия',
  preparedBy: 'Подготовил(а)',
  bottomLine: 'Главный вывод',
  judgements: 'Ключевые суждения',
  evidence: 'Выдержки',
  sources: 'Источники',
  nothing: {
    bottomLine: 'Главный вывод не написан.',
    judgements: 'Суждений пока нет.',
    evidence: 'Ни одна выдержка не приведена.',
  },
  theme: 'Тема:',
  source: 'Источник',
  paragraph: 'абзац',
  reference: 'Номер',
  language: 'Язык:',
  hash: 'SHA-256',
  noTitle: 'сообщение без заголовка',
  noIssuer: 'Издатель не установлен',
  undated: 'без даты',
  dateKind: { publication: 'опубликовано', dateline: 'датировано', event: 'событие' },
  trouble: {
    'tag-gone': 'Метки, на которую указывает ссылка, больше нет в библиотеке.',
    'tag-changed': 'Текст под этой меткой изменился после разметки.',
    'source-withdrawn': 'Сообщение, на которое указывает ссылка, отозвано.',
    'quote-differs': 'Цитата расходится с текстом сообщения.',
  },
  closing: 'Об этом документе',
  manifest: 'SHA-256 вложенного манифеста',
  proves:
    'Вложенный файл readout-manifest.json перечисляет все источники, цитаты, их места и темы. Сверка с библиотекой показывает, изменились ли слово на этих страницах, цитата или метка с тех пор, как записка была составлена.',
  provesNot:
    'Подписи здесь нет: хэш не показывает, кто и когда составил записку, и не подтверждает, что сказанное в источнике верно.',
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  monthAlone: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  yearEnd: ' г.',
  languages: {
    en: 'английский',
    ru: 'русский',
    zh: 'китайский',
    ur: 'урду',
    fa: 'персидский',
    ar: 'арабский',
    hi: 'хинди',
    kk: 'казахский',
    ky: 'киргизский',
    tg: 'таджикский',
    uz: 'узбекский',
    fr: 'французский',
    de: 'немецкий',
    es: 'испанский',
  },
}

const labels: Readonly<Record<Language, BriefLabels>> = { en: english, ru: russian }

export const briefLabels = (language: Language): BriefLabels => labels[language]

/**
 * An ISO date, possibly shortened (2022-08-11, 2022-08, 2022), in words. Own month tables and not Intl: the window that
 * prints and the engine that verifies may carry different ICU versions, and the page must read the same in both.
 */
export const dateInWords = (iso: string, language: Language): string => {
  const [, year, month, day] = /^(\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? []
  const words = labels[language]
  if (year === undefined) return iso
  if (month === undefined) return `${year}${words.yearEnd}`
  const index = Number(month) - 1
  if (day === undefined) return `${words.monthAlone[index] ?? month} ${year}${words.yearEnd}`
  return `${Number(day)} ${words.months[index] ?? month} ${year}${words.yearEnd}`
}

/** A language tag in words of the brief's language; a language without a word here keeps its tag. */
export const languageInWords = (tag: string, language: Language): string =>
  labels[language].languages[tag.split('-')[0] ?? tag] ?? tag

/** Quotation marks for a quote in `tag`; mirrored ones where the script runs right to left. */
export const quotationMarks = (
  tag: string | null,
  direction: 'ltr' | 'rtl',
  language: Language,
): readonly [string, string] => {
  if (direction === 'rtl') return ['«', '»']
  return (tag ?? language).startsWith('ru') ? ['«', '»'] : ['“', '”']
}

/** The page number as it stands in the lower margin; digits and Latin letters only, which the stamp's font has. */
export const pageOf = (page: number, pages: number, language: Language): string =>
  language === 'en' ? `Page ${page} of ${pages}` : `${page} / ${pages}`
