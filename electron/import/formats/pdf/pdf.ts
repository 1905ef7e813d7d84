import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DraftSaid, Finding, Format, ToRead } from '../../draft.ts'
import { ownTitle } from '../word/own-title.ts'
import { markedIn } from './actual-text.ts'
import { blocksOf } from './columns.ts'
import { openPdf, pageOf, type CharacterMaps } from './document.ts'
import { furnitureOf } from './furniture.ts'
import { headlineOf } from './headline.ts'
import { largestDrawing } from './inflation.ts'
import { linesOf, type Line } from './lines.ts'
import { paragraphsOf, type Block, type Paragraph } from './paragraphs.ts'
import { saidSigns } from './said-signs.ts'
import { drawnSigns, MOST_SIGNS, type DrawnSign } from './signs.ts'
import { upright } from './upright.ts'
import { written } from './writing.ts'

export const reader = { name: 'pdf', version: 1 } as const

/** No release has more pages, nor more words on them. */
const MOST_PAGES = 5_000
const MOST_TEXT = 20_000_000

/** So many signs are read of one file, for so long; what was read until then is a part of it. Milliseconds of work. */
const MOST_SIGNS_IN_ALL = 4_000_000
const LONGEST_WORK = 12_000
/** Fonts and character maps that pages share are held for so many pages. */
const CLEANED_EVERY = 50

/** A drawing of more than this is a map or a plan; its strokes are not held. Bytes. */
const HEAVY = 2 * 1024 * 1024

/**
 * A PDF with a text layer, as it reads: columns one after the other, lines joined to paragraphs, words whole again,
 * running heads and page numbers left out. `maps`: the character maps that fonts refer to by name.
 */
export const pdfReader = (maps: CharacterMaps): Format =>
  async function* readPdf(file: ToRead): AsyncGenerator<Finding> {
    const worked = stopwatch()
    const largest = largestDrawing(file.bytes, file.budget.take, file.report)
    if (largest === null) return yield { found: 'problem', code: 'too-large' }
    const opened = await openPdf(file.bytes, maps)
    file.report()
    if (typeof opened === 'string') return yield { found: 'problem', code: opened }
    try {
      yield* read(opened.document, file, { isHeavy: largest > HEAVY, worked })
    } finally {
      await opened.close()
    }
  }

interface Way {
  readonly isHeavy: boolean
  readonly worked: () => number
}

async function* read(document: PDFDocumentProxy, file: ToRead, { isHeavy, worked }: Way): AsyncGenerator<Finding> {
  const { numPages } = document
  if (numPages > MOST_PAGES) return yield { found: 'problem', code: 'too-large', detail: `${numPages} pages` }
  const pages: (readonly (readonly Line[])[])[] = []
  const marked = once(() => markedIn(file.bytes))
  const signsOf = (page: PDFPageProxy, index: number): Promise<readonly DrawnSign[]> =>
    isHeavy ? saidSigns(page, file.report) : drawnSigns(page, async () => (await marked())(index))
  let isPartial = !endsWell(file.bytes)
  let broken = 0
  let signs = 0
  for (let number = 1; number <= numPages; number += 1) {
    if (signs > MOST_SIGNS_IN_ALL || worked() > LONGEST_WORK) {
      isPartial = true
      break
    }
    const page = await linesOn(document, number, signsOf)
    file.report()
    if (number % CLEANED_EVERY === 0) await document.cleanup()
    signs += page?.signs ?? 0
    if (page === null) broken += 1
    isPartial ||= page === null || page.isCut
    pages.push(page?.blocks ?? [])
    const length = page?.blocks.flat().reduce((sum, { text }) => sum + text.length, 0) ?? 0
    if (!file.budget.take(length * 2)) return yield { found: 'problem', code: 'too-large' }
  }
  const paragraphs = paragraphsIn(pages)
  const text = written(paragraphs, pages.length)
  const said = await saidBy(document, text.plain, headlineOf(paragraphs))
  const draft = { ...text, format: 'pdf', encoding: null, reader, said }
  if (!/[\p{L}\p{N}]/u.test(draft.plain))
    return yield { found: 'problem', code: broken > 0 ? 'damaged' : 'no-text-layer' }
  if (draft.plain.length > MOST_TEXT) return yield { found: 'problem', code: 'too-large' }
  yield { found: 'draft', draft: isPartial ? { ...draft, flags: ['partial'] } : draft }
}

type SignsOf = (page: PDFPageProxy, index: number) => Promise<readonly DrawnSign[]>

interface PageLines {
  readonly blocks: readonly (readonly Line[])[]
  readonly signs: number
  readonly isCut: boolean
}

/** The lines of a page, block by block in reading order; null where the page is broken. */
async function linesOn(document: PDFDocumentProxy, number: number, signsOf: SignsOf): Promise<PageLines | null> {
  const page = await pageOf(document, number)
  if (page === null) return null
  try {
    const signs = (await signsOf(page, number - 1)).filter(({ text }) => text !== '')
    const blocks = upright(signs).flatMap((way) => blocksOf(way).map(linesOf))
    return { blocks, signs: signs.length, isCut: signs.length >= MOST_SIGNS }
  } catch {
    return null
  } finally {
    page.cleanup()
  }
}

const blocksOn = (blocks: readonly (readonly Line[])[], page: number): readonly Block[] =>
  blocks.map((lines) => ({ page, lines }))

/** Without what is printed on page after page, unless there is nothing else. */
function paragraphsIn(pages: readonly (readonly (readonly Line[])[])[]): readonly Paragraph[] {
  const furniture = furnitureOf(pages.map((blocks) => blocks.flat()))
  const blocks = pages
    .flatMap(blocksOn)
    .map(({ page, lines }) => ({ page, lines: lines.filter((line) => !furniture.has(line)) }))
  const worded = blocks.filter(({ lines }) => lines.length > 0)
  return paragraphsOf(worded.length > 0 ? worded : pages.flatMap(blocksOn))
}

/** A file that broke off on its way lacks its end mark. */
const endsWell = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('%%EOF', Math.max(0, bytes.length - 2048))

async function saidBy(document: PDFDocumentProxy, plain: string, headline: string): Promise<DraftSaid> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const language = own(Reflect.get(info, 'Language'))
  return {
    ...ownTitle(own(metadata?.get('dc:title')) ?? own(Reflect.get(info, 'Title')), plain, headline),
    ...(language === undefined ? {} : { language }),
  }
}

const own = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** How long this process has worked since, on whatever else the machine is at: milliseconds. */
function stopwatch(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => (answer ??= ask())
}
