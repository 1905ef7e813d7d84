import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { BYTE_ORDER_MARK, csvRows } from '../exchange/csv.ts'
import { writeWhole } from '../exchange/whole-file.ts'
import type { Reader, Store } from '../store/open.ts'
import { addThemes, editTheme, listThemes } from '../store/themes.ts'
import { codebookOf, type Codebook } from './codebook-reading.ts'
import { aliasLines } from './codebook-rows.ts'
import { planImport } from './codebook-plan.ts'

/** `lost`: what the format cannot carry, or what of the file was not understood, in words. */
export interface CodebookFile {
  readonly themes: number
  readonly lost: readonly string[]
}

/** No codebook written by hand comes near. Bytes. */
const LARGEST = 32 * 1024 * 1024
const FORMATS = '.json, .csv'

/** Writes the themes in use to a .json or .csv file, without loss. */
export function exportThemes(reader: Reader, file: string): Outcome<CodebookFile> {
  const themes = listThemes(reader)
  const words = written[extname(file).toLowerCase()]
  if (words === undefined) return notYet(file)
  const put = writeWhole(file, (piece) => piece(words(themes)))
  return put.ok ? done({ themes: themes.length, lost: [] }) : put
}

/**
 * Brings the themes of a .json or .csv file into the codebook: one undo step. A theme is known by its id, else by its
 * path; one that is known becomes what the file says, others of the library stay.
 */
export function importThemes(store: Store, analyst: Analyst, file: string): Outcome<CodebookFile> {
  const read = codebookIn(file)
  if (!read.ok) return read
  const { themes, lost } = read.value
  const plan = planImport(listThemes(store.reader, { retired: true }), themes)
  const words = { key: 'log.codebook.imported', params: { count: themes.length, file: basename(file) } }
  const brought = store.change({ analyst, command: 'themes.import', words }, (writer) => {
    const added = addThemes(writer, plan.add)
    if (!added.ok) return added
    for (const { id, version, draft } of plan.edit) {
      const edited = editTheme(writer, id, version, draft)
      if (!edited.ok) return edited
    }
    return done(undefined)
  })
  return brought.ok ? done({ themes: themes.length, lost }) : brought
}

function codebookIn(file: string): Outcome<Codebook> {
  const kind = extname(file).toLowerCase()
  if (kind !== '.json' && kind !== '.csv') return notYet(file)
  try {
    if (statSync(file).size > LARGEST) return refuse('bad-request', 'failure.codebook.large', { file: basename(file) })
    return codebookOf(kind, readFileSync(file, 'utf8'), basename(file))
  } catch (problem) {
    if (problem instanceof Error && 'syscall' in problem)
      return refuse('not-found', 'failure.codebook.missing', { file: basename(file) })
    throw problem
  }
}

const notYet = (file: string): Outcome<never> =>
  refuse('not-built', 'failure.codebook.format', { given: extname(file) || basename(file), formats: FORMATS })

const written: Readonly<Record<string, (themes: readonly Theme[]) => string>> = {
  '.json': (themes) => {
    const kept = themes.map(({ version: _version, tags: _tags, retired: _retired, ...theme }) => theme)
    return `${JSON.stringify({ format: 'readout-codebook', version: 1, themes: kept }, null, 2)}\n`
  },
  '.csv': (themes) => {
    const head = ['id', 'path', 'definition', 'use when', 'do not use when', 'example', 'colour', 'key', 'aliases']
    const rows = themes.map(({ id, path, definition, useWhen, notWhen, example, colour, key, aliases }) => [
      id,
      path,
      definition,
      useWhen,
      notWhen,
      example,
      String(colour),
      key ?? '',
      aliasLines(aliases),
    ])
    return BYTE_ORDER_MARK + csvRows([head, ...rows])
  },
}
