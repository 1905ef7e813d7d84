import { recognisedTable } from './formats/table/csv-shape.ts'
import { sniffMail } from './sniff-mail.ts'
import { refused, type Sniffed } from './sniffed.ts'

/**
 * What a text is: `words` its first characters, `bytes` all of it. A mark that no prose begins with is enough alone; of
 * values, records and mail the name or a shape that holds over many lines must tell.
 */
export function sniffText(words: string, bytes: Uint8Array, name: string): Sniffed {
  const start = words.replace(/^[\uFEFF\s]+/u, '')
  if (start.startsWith('<')) {
    const marked = sniffMarkup(start, bytes, name)
    if (marked !== null) return marked
  }
  const ending = /\.([a-z]{2,6})(?:\.gz)?$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  const records = sniffRecords(start, bytes, ending)
  if (records !== null) return records
  const mail = sniffMail(start, ending)
  if (mail !== null) return mail
  if (/^html?$|^xhtml$/u.test(ending) && /<\/?[a-z][^<>]{0,500}>/iu.test(start)) return { format: 'html' }
  if (/^(?:csv|tsv|tab)$/u.test(ending) || recognisedTable(words)) return { format: 'csv' }
  if (neverText.test(ending)) return { code: 'damaged', what: 'named-otherwise' }
  return { format: 'txt' }
}

const htmlTag =
  /^<(?:html|head|body|title|meta|link|base|style|script|div|p|h[1-6]|table|article|main|section|header|footer|nav|span|ul|ol|dl|center|font|br|hr|b|i|u|a|strong|em|img|form|blockquote|frameset|noscript|pre)[\s/>]/iu

/** Names of documents that no program writes as plain text: a page of some server's, or what is left of them. */
const neverText = /^(?:docx|docm|odt|pdf|zip|xlsx|pptx|ods|odp|epub)$/u

function sniffMarkup(start: string, bytes: Uint8Array, name: string): Sniffed | null {
  const isDeclared = /^<\?xml[\s?]/iu.test(start)
  const { rest, doctype } = afterOpening(start)
  if (/^html\b/iu.test(doctype)) return { format: 'html' }
  const root = /^<(?:[\w.-]{1,60}:)?([A-Za-z_][\w.-]{0,60})[\s/>]/u.exec(rest)?.[1]
  if (root !== undefined && /^(?:rss|feed|RDF)$/u.test(root)) return { format: 'feed' }
  if (root === 'svg') return refused('image')
  if (/^<\?mso-application\s+progid="(?:Word|Excel)/u.test(start.slice(start.indexOf('?>') + 2).trimStart()))
    return refused('office-xml')
  if (root !== undefined && /^(?:wordDocument|document-content|package)$/u.test(root) && isDeclared)
    return refused('office-xml')
  if (/^<office:document\s[^>]{0,10000}opendocument\.text/u.test(rest)) return { format: 'odt' }
  if (isDeclared ? /^<(?:html|head|body)[\s/>]/iu.test(rest) : htmlTag.test(rest)) return { format: 'html' }
  if (isDeclared || (root !== undefined && (/\.xml$/iu.test(name) || isClosed(bytes, rest)))) return { format: 'xml' }
  return null
}

/** What follows comments, declarations and instructions before the first element, and the document type on the way. */
function afterOpening(start: string): { readonly rest: string; readonly doctype: string } {
  let rest = start
  let doctype = ''
  for (;;) {
    const found =
      /^(?:<!--[\s\S]*?(?:-->|$)|<\?[^>]*(?:>|$)|<!DOCTYPE\s+([^\s>[]*)[^>[]*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?(?:>|$))\s*/iu.exec(
        rest,
      )
    if (found === null || found[0] === '') return { rest, doctype }
    doctype = found[1] ?? doctype
    rest = rest.slice(found[0].length)
  }
}

/** Whether the text ends with the end of the element that it begins with. */
function isClosed(bytes: Uint8Array, rest: string): boolean {
  const root = /^<([\w.:-]{1,120})/u.exec(rest)?.[1]
  const tail = new TextDecoder().decode(bytes.subarray(-500)).trimEnd()
  return root !== undefined && tail.endsWith(`</${root}>`)
}

/** A first line longer than this is taken for a document on one line. Bytes. */
const LONGEST_LINE = 4 * 1024 * 1024

function sniffRecords(start: string, bytes: Uint8Array, ending: string): Sniffed | null {
  if (ending === 'jsonl' || ending === 'ndjson') return { format: 'jsonl' }
  if (/^\[\s*(?:\]|\{\s*(?:"|\}))/u.test(start)) return { format: 'json' }
  if (/^\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\}\s*(?:\n|$))/u.test(start))
    return { format: hasRecordLine(start, bytes) ? 'jsonl' : 'json' }
  return ending === 'json' || ending === 'geojson' ? { format: 'json' } : null
}

/** Whether the first line is a whole record with more to follow. */
function hasRecordLine(start: string, bytes: Uint8Array): boolean {
  const [line, next] = start.includes('\n') ? firstLines(start) : firstLines(longStart(bytes))
  try {
    JSON.parse(line)
    return next.trimStart().startsWith('{')
  } catch {
    return false
  }
}

function firstLines(text: string): readonly [string, string] {
  const end = text.indexOf('\n')
  return end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)]
}

/** The first line, where it is long, and a little of the next. */
function longStart(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a)
  return end === -1 || end > LONGEST_LINE ? '' : new TextDecoder().decode(bytes.subarray(0, end + 1000))
}
