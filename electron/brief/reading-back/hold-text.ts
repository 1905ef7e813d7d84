import type { Block, BriefSheet, Piece } from '../../../shared/model/brief-sheet.ts'
import { sameWords } from './right-to-left.ts'
import { isShown, isSpace, type Sign } from './pages.ts'

/** A paragraph of the page that is not what the sheet has. `page`: where it was looked for. */
export interface TextTrouble {
  readonly citation: number | null
  readonly page: number
  readonly expected: string
  readonly found: string
}

/** One paragraph as the page has to show it. `loose`: between pieces a gap of any kind may lie. */
interface Expected {
  readonly citation: number | null
  readonly text: string
  readonly direction: 'ltr' | 'rtl'
  readonly signs: readonly { readonly sign: string; readonly gap: 'none' | 'space' | 'any' }[]
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u

/**
 * Holds every sign between the margins against the sheet, paragraph by paragraph. White space is folded and may become a
 * line end; a line may also end between two letters. In paragraphs with right-to-left script words are compared, not their order.
 */
export const holdText = (body: readonly Sign[], sheet: BriefSheet): readonly TextTrouble[] => {
  const troubles: TextTrouble[] = []
  const paragraphs = expectedOf(sheet)
  let at = 0
  paragraphs.forEach((paragraph, index) => {
    const found = body.slice(at, at + paragraph.signs.length)
    if (agrees(paragraph, found)) {
      at += found.length
      return
    }
    const next = nextPlace(body, at, paragraph, paragraphs[index + 1])
    troubles.push({
      citation: paragraph.citation,
      page: body[at]?.page ?? body.at(-1)?.page ?? 1,
      expected: paragraph.text,
      found: sayAll(body.slice(at, next)),
    })
    at = next
  })
  const rest = body.slice(at)
  if (rest[0] !== undefined) troubles.push({ citation: null, page: rest[0].page, expected: '', found: sayAll(rest) })
  return troubles
}

/** Where to go on after a paragraph that differs: behind as many signs if the next one stands there, else where the next one is found. */
const nextPlace = (body: readonly Sign[], at: number, paragraph: Expected, next: Expected | undefined): number => {
  const behind = Math.min(at + paragraph.signs.length, body.length)
  if (next === undefined) return body.length
  const stands = (place: number): boolean => agrees(next, body.slice(place, place + next.signs.length))
  if (stands(behind) || rightToLeft.test(next.text)) return behind
  for (let place = at; place <= body.length - next.signs.length; place += 1) if (stands(place)) return place
  return behind
}

const agrees = (paragraph: Expected, found: readonly Sign[]): boolean => {
  if (found.length !== paragraph.signs.length) return false
  if (rightToLeft.test(paragraph.text)) return sameWords(found, paragraph.text, paragraph.direction)
  return paragraph.signs.every(({ sign, gap }, index) => {
    const shown = found[index]
    if (shown?.sign !== sign) return false
    return index === 0 || gap === 'any' || shown.gap === 'line' || shown.gap === gap
  })
}

const sayAll = (signs: readonly Sign[]): string =>
  signs
    .map((each, index) => `${index > 0 && each.gap !== 'none' ? ' ' : ''}${each.sign}`)
    .join('')
    .normalize('NFC')
    .slice(0, 300)

const expectedOf = (sheet: BriefSheet): readonly Expected[] => {
  const heads = [sheet.kind, sheet.title, sheet.facts].map((text) => paragraphOf(null, [text], 'ltr'))
  const sections = sheet.sections.flatMap((section) => [
    paragraphOf(null, [section.heading], 'ltr'),
    ...section.items.flatMap(({ number, citation, blocks }) => [
      ...(number === null ? [] : [paragraphOf(citation, [number], 'ltr')]),
      ...blocks.map((block) =>
        paragraphOf(
          citation,
          block.pieces.map((piece: Piece) => piece.text),
          directionOf(block),
        ),
      ),
    ]),
  ])
  return [...heads, ...sections].filter((paragraph) => paragraph.signs.length > 0)
}

const directionOf = (block: Block): 'ltr' | 'rtl' => block.direction ?? 'ltr'

const paragraphOf = (citation: number | null, pieces: readonly string[], direction: 'ltr' | 'rtl'): Expected => {
  const signs: { sign: string; gap: 'none' | 'space' | 'any' }[] = []
  for (const piece of pieces) {
    let gap: 'none' | 'space' | 'any' = 'any'
    for (const sign of piece.normalize('NFD')) {
      if (isSpace(sign)) gap = gap === 'any' ? 'any' : 'space'
      if (!isShown(sign)) continue
      signs.push({ sign, gap })
      gap = 'none'
    }
  }
  return { citation, text: pieces.join(' '), direction, signs }
}
