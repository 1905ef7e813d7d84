import type { FoundDraft } from '../../draft.ts'
import type { XmlSource } from './xml-events.ts'
import { Passages } from './xml-passages.ts'

export const reader = { name: 'xml', version: 1 } as const

const titles = /^(?:title|head|heading|headline)$/iu

/** A document that is one text: each element with words of its own is a paragraph. Null if it has no words. */
export function textDraft(source: XmlSource, report: () => void): FoundDraft | null {
  let plain = ''
  let title: string | null = null
  let language: string | null = null
  const paragraphs: number[] = []
  const add = (words: string): void => {
    if (plain !== '') plain += '\n\n'
    paragraphs.push(plain.length)
    plain += words
  }
  const passages = new Passages((path, words) => {
    const folded = foldedLines(words)
    if (title === null && paragraphs.length === 0 && titles.test(path.at(-1) ?? '')) title = folded
    for (const paragraph of folded.split(/\n{2,}/u)) if (paragraph !== '') add(paragraph)
  })
  const steps = source.walk({
    open: (name, _, attributes) => {
      language ??= attributes.get('xml:lang') ?? null
      passages.enter(name)
    },
    close: () => passages.leave(),
    say: (words) => passages.say(words),
  })
  while (steps.next().done !== true) report()
  passages.end()
  if (plain === '') return null
  return {
    plain,
    format: 'xml',
    encoding: source.encoding,
    reader,
    pages: [],
    paragraphs,
    said: { ...(title !== null && { title }), ...(language !== null && { language }) },
  }
}

/** Lines of a document are broken anywhere; a blank line parts paragraphs. */
const foldedLines = (words: string): string =>
  words
    .replaceAll('\0', '')
    .split('\n\n')
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .join('\n\n')
    .toWellFormed()
