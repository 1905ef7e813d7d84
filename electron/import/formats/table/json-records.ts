import type { Fields } from '../../mapping/records.ts'

/** Nested objects are looked into so far; what lies deeper is no field of a release. */
const DEEPEST = 5
const MOST_FIELDS = 1000

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a record: keys of nested objects joined by `.`, lists of words joined with a blank line. */
export function fieldsOf(record: JsonObject): Fields {
  const fields = new Map<string, string>()
  const open: { readonly prefix: string; readonly value: JsonObject; readonly depth: number }[] = [
    { prefix: '', value: record, depth: 1 },
  ]
  for (let next = open.shift(); next !== undefined && fields.size < MOST_FIELDS; next = open.shift()) {
    const { prefix, value: within, depth } = next
    for (const [key, value] of Object.entries(within)) {
      const words = wordsOf(value)
      if (isObject(value) && depth < DEEPEST) open.push({ prefix: `${prefix}${key}.`, value, depth: depth + 1 })
      else if (/\S/u.test(words)) fields.set(`${prefix}${key}`, words)
    }
  }
  return fields
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n\n') : ''
}

/** Objects are looked through for a list of records as far as this. */
const LIST_DEPTH = 3

/** The records of a document: a list of objects, the longest one within an object, or the object itself. */
export function recordsOf(document: unknown, isRecord: (record: JsonObject) => boolean): readonly unknown[] {
  if (Array.isArray(document)) return document
  if (!isObject(document)) return []
  if (isRecord(document)) return [document]
  let longest: readonly unknown[] = []
  let level: readonly JsonObject[] = [document]
  for (let depth = 0; depth < LIST_DEPTH; depth += 1) {
    for (const value of level.flatMap((each) => Object.values(each)))
      if (Array.isArray(value) && value.some(isObject) && value.length > longest.length) longest = value
    level = level.flatMap((each) => Object.values(each).filter(isObject))
  }
  return longest.length > 0 ? longest : [document]
}

/** The objects of the first list of objects in a text that is no JSON as a whole: those that are whole themselves. */
export function* objectsIn(text: string): Generator<string> {
  const list = /\[\s*(?=\{)/u.exec(text)
  let depth = 0
  let start = 0
  for (let at = list === null ? text.length : list.index + list[0].length; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') at = stringEnd(text, at)
    else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at
      depth += 1
    } else if (sign === '}' || sign === ']') {
      depth -= 1
      if (depth < 0) return
      if (depth === 0) yield text.slice(start, at + 1)
    }
  }
}

/** Where the string that begins here ends; the end of the text if it does not. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}
