import type { Finding, ToRead } from '../../draft.ts'
import { fieldNamed } from '../../mapping/names.ts'
import { readTable } from '../../mapping/read-table.ts'
import type { RecordFound, Table } from '../../mapping/records.ts'
import { decode } from '../text/encoding.ts'
import { fieldsOf, isObject, objectsIn, recordsOf, type JsonObject } from './json-records.ts'

/** A document is held whole, several times over, while it is read; JSON Lines are not. Bytes. */
const LARGEST = 48 * 1024 * 1024

/** The records of a JSON document as releases; of one that has a fault or breaks off, those that are whole. */
export function* readJson(file: ToRead): Generator<Finding> {
  const table = jsonTable(file)
  if (table === 'too-large') return yield { found: 'problem', code: 'too-large', detail: 'json' }
  if (table.isBroken) yield { found: 'problem', code: 'damaged', detail: 'json' }
  for (const finding of readTable(table, file))
    if (!table.isBroken || finding.found !== 'problem' || finding.code !== 'empty') yield finding
}

export function jsonTable({
  bytes,
  encoding: chosen,
}: Pick<ToRead, 'bytes' | 'encoding'>): (Table & { readonly isBroken: boolean }) | 'too-large' {
  if (bytes.length > LARGEST) return 'too-large'
  const { text, encoding } = decode(bytes, null, chosen)
  const document = parsed(text.replace(/^\uFEFF/u, ''))
  const found = document === undefined ? salvaged(text) : recordsOf(document, saysText)
  return {
    format: 'json',
    encoding,
    record: null,
    columns: [],
    records: records(found),
    isBroken: document === undefined,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const salvaged = (text: string): unknown[] => [...objectsIn(text)].map(parsed).filter((each) => each !== undefined)

function* records(found: readonly unknown[]): Generator<RecordFound> {
  for (const [index, record] of found.entries())
    yield isObject(record) ? { number: index + 1, fields: fieldsOf(record) } : { number: index + 1, fault: 'no-record' }
}

/** An object that has a title and a text of its own is a release, whatever lists it holds besides. */
function saysText(record: JsonObject): boolean {
  const fields = new Set(
    Object.entries(record).map(([key, value]) => (typeof value === 'string' ? fieldNamed(key) : null)),
  )
  return fields.has('title') && fields.has('text')
}
