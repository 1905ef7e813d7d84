import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { pageRuns, type PageRun } from './page-runs.ts'

/** What stands between a sign and the one before it on its page. */
export type Gap = 'none' | 'space' | 'line'

/** One code point of a page, decomposed (NFD). Signs of one `unit` were drawn together and keep their order; units lie left to right. */
export interface Sign {
  readonly sign: string
  readonly gap: Gap
  readonly page: number
  readonly line: number
  readonly unit: number
}

export interface ReadPages {
  /** Every sign between the margins, in the order of the pages. */
  readonly body: readonly Sign[]
  /** Per page, the line in the upper and in the lower margin. */
  readonly margins: readonly { readonly above: string; readonly below: string }[]
}

const MILLIMETRE = 72 / 25.4
/** Nothing of the body comes this near to an edge (renderer/styles/print.css); nothing of the margins lies deeper. */
const ABOVE = 23 * MILLIMETRE
const BELOW = 22 * MILLIMETRE
/** A number in the margin stands up to 4.5 points off the baseline of what it numbers; lines are at least 11 points apart. */
const SAME_LINE = 5

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u
export const isSpace = (sign: string): boolean => /^[\s\u0085]$/u.test(sign)
/** The signs of a text that paper shows, decomposed: no white space, no bidi controls, no joiners. */
export const isShown = (sign: string): boolean => !isSpace(sign) && !unseen.test(sign)

/** Reads the pages of a PDF as Chromium prints them. */
export const readPages = (document: PDFDocument): ReadPages => {
  const body: Sign[] = []
  let line = 0
  const margins = document.getPages().map((page, index) => {
    const { above, between, below } = zonesOf(page)
    for (const runs of linesOf(between)) {
      body.push(...signsOf(runs, index + 1, line))
      line += 1
    }
    return { above: said(above), below: said(below) }
  })
  return { body, margins }
}

const zonesOf = (page: PDFPage) => {
  const runs = pageRuns(page)
  const top = page.getHeight() - ABOVE
  return {
    above: runs.filter((run) => run.y > top),
    between: runs.filter((run) => run.y <= top && run.y >= BELOW),
    below: runs.filter((run) => run.y < BELOW),
  }
}

const said = (runs: readonly PageRun[]): string =>
  linesOf(runs)
    .map((each) =>
      each
        .map((run) => run.text)
        .join('')
        .trim(),
    )
    .join('\n')

const linesOf = (runs: readonly PageRun[]): readonly (readonly PageRun[])[] => {
  const lines: PageRun[][] = []
  let before: PageRun | undefined
  for (const run of runs) {
    const line = lines.at(-1)
    if (line === undefined || before === undefined || Math.abs(run.y - before.y) > SAME_LINE) lines.push([run])
    else line.push(run)
    before = run
  }
  return lines
}

const signsOf = (runs: readonly PageRun[], page: number, line: number): readonly Sign[] => {
  const signs: Sign[] = []
  let gap: Gap = 'line'
  runs.forEach((run, unit) => {
    for (const sign of run.text.normalize('NFD')) {
      if (isSpace(sign)) gap = gap === 'line' ? 'line' : 'space'
      if (!isShown(sign)) continue
      signs.push({ sign, gap, page, line, unit })
      gap = 'none'
    }
  })
  return signs
}
