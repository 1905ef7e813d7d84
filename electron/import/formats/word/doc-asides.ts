import type { DocFile } from './doc-file.ts'
import { i32 } from './little-endian.ts'

/** A note or a box of text: what stands beside the body, as positions in the whole text. */
export interface Aside {
  readonly kind: 'note' | 'box'
  readonly start: number
  readonly end: number
}

export interface Asides {
  /** By the place in the body that refers to them. */
  readonly anchored: ReadonlyMap<number, readonly Aside[]>
  /** Boxes that no place refers to. */
  readonly loose: readonly Aside[]
}

/** Where FibRgFcLcb97 points at them: [MS-DOC] 2.5.6. */
const FOOTNOTES = { refer: 2, text: 3 }
const ENDNOTES = { refer: 46, text: 47 }
const BOXES = { refer: 40, text: 56 }

/** Bytes about each in these tables: [MS-DOC] 2.8.29, 2.8.37, 2.8.32. */
const ABOUT_NOTE = 2
const ABOUT_ANCHOR = 26
const ABOUT_BOX = 22

export function asidesOf(file: DocFile): Asides {
  const [body = 0, footnotes = 0, headers = 0, comments = 0, endnotes = 0] = file.lengths
  const endnotesAt = body + footnotes + headers + comments
  const boxes = boxesOf(file, endnotesAt + endnotes)
  const anchored = new Map<number, Aside[]>()
  const found = [...notesOf(file, FOOTNOTES, body), ...notesOf(file, ENDNOTES, endnotesAt), ...boxes]
  for (const { anchor, aside } of found)
    if (anchor !== undefined) anchored.set(anchor, [...(anchored.get(anchor) ?? []), aside])
  return { anchored, loose: boxes.flatMap(({ anchor, aside }) => (anchor === undefined ? [aside] : [])) }
}

interface Found {
  readonly anchor: number | undefined
  readonly aside: Aside
}

function notesOf(file: DocFile, { refer, text }: typeof FOOTNOTES, from: number): Found[] {
  const anchors = file.places(refer, ABOUT_NOTE).starts.slice(0, -1)
  const { starts } = file.places(text, 0)
  return anchors.flatMap((anchor, index) => {
    const [start, end] = [starts[index], starts[index + 1]]
    if (start === undefined || end === undefined) return []
    return [{ anchor, aside: { kind: 'note', start: from + start, end: from + end } }]
  })
}

function boxesOf(file: DocFile, from: number): Found[] {
  const shapes = file.places(BOXES.refer, ABOUT_ANCHOR)
  const anchors = new Map(shapes.starts.slice(0, -1).map((start, index) => [i32(shapes.about(index), 0), start]))
  const { starts, about } = file.places(BOXES.text, ABOUT_BOX)
  return starts.flatMap((start, index) => {
    const end = starts[index + 1]
    if (end === undefined || end - start < 2) return []
    const aside: Aside = { kind: 'box', start: from + start, end: from + end }
    return [{ anchor: anchors.get(i32(about(index), 14)), aside }]
  })
}
