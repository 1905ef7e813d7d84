import type { Finding, ToRead } from '../../draft.ts'
import { readTable } from '../../mapping/read-table.ts'
import type { Fields, RecordFound, Table } from '../../mapping/records.ts'
import { textDraft } from './xml-document.ts'
import { openXml, type XmlEnd, type XmlListener, type XmlSource } from './xml-events.ts'
import { Passages } from './xml-passages.ts'
import { shapeOf } from './xml-shape.ts'

/**
 * An XML document: its records as releases, or all of it as one text. One that declares entities is refused; of one that
 * breaks off, what stands before that is read.
 */
export function* readXml(file: ToRead): Generator<Finding> {
  const { source, record, end } = xmlShape(file)
  if (end === 'doctype') return yield { found: 'problem', code: 'unsupported-format', detail: 'entities' }
  if (end === 'broken') yield { found: 'problem', code: 'damaged', detail: 'xml' }
  if (record !== null) return yield* readTable(xmlTable(source, record), file)
  const draft = textDraft(source, file.report)
  if (draft !== null) yield { found: 'draft', draft: end === 'broken' ? { ...draft, flags: ['partial'] } : draft }
  else if (end === 'whole') yield { found: 'problem', code: 'empty' }
}

interface Shaped {
  readonly source: XmlSource
  /** Name of the element that is one record, the chosen mapping's first; null for a document that is one text. */
  readonly record: string | null
  readonly end: XmlEnd
}

export function xmlShape({
  bytes,
  encoding,
  mapping,
  report,
}: Pick<ToRead, 'bytes' | 'encoding' | 'mapping' | 'report'>): Shaped {
  const source = openXml(bytes, encoding)
  const { record, end } = shapeOf(source, report)
  return { source, record: mapping?.record ?? record, end }
}

export const xmlTable = (source: XmlSource, record: string): Table => ({
  format: 'xml',
  encoding: source.encoding,
  record,
  columns: [],
  records: records(source, record),
})

function* records(source: XmlSource, record: string): Generator<RecordFound> {
  let ready: Fields[] = []
  let number = 0
  const steps = source.walk(gathering(record, (fields) => ready.push(fields)))
  for (let done = false; !done;) {
    done = steps.next().done === true
    for (const fields of ready) {
      number += 1
      yield { number, fields }
    }
    ready = []
  }
}

/** A record has no more fields than this, and no attributes of them further within. */
const MOST_FIELDS = 1000
const DEEPEST = 20

/** Hands out the fields of each outermost element of this name when it closes. */
function gathering(record: string, take: (fields: Fields) => void): XmlListener {
  let fields = new Map<string, string>()
  let within = 0
  const add = (names: readonly string[], value: string): void => {
    const name = names.join('/') || record
    const before = fields.get(name)
    if (value === '' || (before === undefined && fields.size >= MOST_FIELDS)) return
    fields.set(name, before === undefined ? value : `${before}\n\n${value}`)
  }
  const passages = new Passages((path, words) => add(path.slice(1), words))
  return {
    open: (name, path, attributes) => {
      if (within === 0 && name !== record) return
      within += 1
      passages.enter(name)
      if (within > DEEPEST) return
      for (const [attribute, value] of attributes)
        add([...path.slice(path.length - within + 1), `@${attribute}`], value.trim())
    },
    close: () => {
      if (within === 0) return
      passages.leave()
      within -= 1
      if (within > 0) return
      take(fields)
      fields = new Map()
    },
    say: (words) => {
      if (within > 0) passages.say(words)
    },
  }
}
