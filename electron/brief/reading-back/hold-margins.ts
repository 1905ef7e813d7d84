import type { Brief } from '../../../shared/model/brief.ts'
import { pageOf } from '../../../shared/words/brief-labels.ts'
import type { ReadPages } from './pages.ts'

/** A page whose margins do not carry the marking above and below, and the page number below, or carry anything else. */
export interface MarginTrouble {
  readonly page: number
  readonly where: 'above' | 'below'
  readonly found: string
}

const packed = (words: string): string => words.replaceAll(/\s+/gu, '')

export const holdMargins = (
  margins: ReadPages['margins'],
  { marking, language }: Pick<Brief, 'marking' | 'language'>,
): readonly MarginTrouble[] =>
  margins.flatMap(({ above, below }, index) => {
    const page = index + 1
    const foot = packed(`${marking}${pageOf(page, margins.length, language)}`)
    return [
      ...(packed(above) === marking ? [] : [{ page, where: 'above' as const, found: above }]),
      ...(packed(below) === foot ? [] : [{ page, where: 'below' as const, found: below }]),
    ]
  })
