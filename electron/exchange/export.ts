import { extname } from 'node:path'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { Release } from '../../shared/model/release.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { t } from '../../shared/words/words.ts'
import type { Reader } from '../store/open.ts'
import { libraryInfo, releaseIds, releaseOf, textOf } from '../store/releases.ts'
import { allTags, plainSpanOf, tagsOf } from '../store/tags.ts'
import { listThemes } from '../store/themes.ts'
import { BYTE_ORDER_MARK, csvRows } from './csv.ts'
import { writeWhole } from './whole-file.ts'

/** `releases`, `tags`: how many are in the file. `lost`: what the format cannot carry, in words. */
export interface Exported {
  readonly file: string
  readonly releases: number
  readonly tags: number
  readonly lost: readonly string[]
}

/** Writes the library to a .json (releases whole, with tags and themes) or a .csv file (one row a tag). */
export function exportLibrary(reader: Reader, file: string): Outcome<Exported> {
  const kind = extname(file).toLowerCase()
  if (kind === '.json') return exportJson(reader, file)
  if (kind === '.csv') return exportCsv(reader, file)
  return refuse('not-built', 'failure.export.format', { given: kind, formats: '.json, .csv' })
}

function exportJson(reader: Reader, file: string): Outcome<Exported> {
  let releases = 0
  let tags = 0
  const written = writeWhole(file, (put) => {
    const { id, name, schema, codebookVersion } = libraryInfo(reader)
    const head = {
      format: 'readout-library',
      version: 1,
      library: { id, name, schema, codebookVersion },
      themes: listThemes(reader),
    }
    put(`${JSON.stringify(head).slice(0, -1)},"releases":[`)
    for (const release of releaseIds(reader)) {
      const facts = releaseOf(reader, release)
      const body = textOf(reader, release)
      if (!facts.ok || !body.ok) continue
      const { text, revision } = body.value
      const placed = tagsOf(reader, release).map((tag) => ({ ...tag, plain: plainSpanOf(reader, tag.id) }))
      put(`${releases === 0 ? '' : ','}\n${JSON.stringify({ ...facts.value, text, revision, tags: placed })}`)
      releases += 1
      tags += placed.length
    }
    put('\n]}\n')
  })
  if (!written.ok) return written
  return done({
    file,
    releases,
    tags,
    lost: [t('export.lost.originals'), t('export.lost.briefs'), t('export.lost.log')],
  })
}

function exportCsv(reader: Reader, file: string): Outcome<Exported> {
  const tags = allTags(reader)
  const released = new Map<ReleaseId, Outcome<Release>>()
  const written = writeWhole(file, (put) => {
    put(BYTE_ORDER_MARK + csvRows([Object.keys(columns)]))
    for (const tag of tags) {
      const release = released.get(tag.release) ?? releaseOf(reader, tag.release)
      released.set(tag.release, release)
      if (release.ok)
        put(
          csvRows([
            Object.values(columns).map((cell) =>
              cell({ tag, release: release.value, plain: plainSpanOf(reader, tag.id) }),
            ),
          ]),
        )
    }
  })
  if (!written.ok) return written
  const untagged = libraryInfo(reader).releases - released.size
  const without = untagged > 0 ? [t('export.lost.untagged', { count: untagged })] : []
  return done({
    file,
    releases: released.size,
    tags: tags.length,
    lost: [
      ...without,
      t('export.lost.texts'),
      t('export.lost.codebook'),
      t('export.lost.originals'),
      t('export.lost.briefs'),
      t('export.lost.log'),
    ],
  })
}

interface Row {
  readonly tag: Tag
  readonly release: Release
  readonly plain: { readonly start: number; readonly end: number }
}

/** One row a tag. Names of columns are the command line's and stay as they are in every language. */
const columns: Readonly<Record<string, (row: Row) => string>> = {
  tag: ({ tag }) => tag.id,
  release: ({ tag }) => tag.release,
  theme: ({ tag }) => tag.theme,
  path: ({ tag }) => tag.path,
  quote: ({ tag }) => tag.quote,
  note: ({ tag }) => tag.note ?? '',
  start: ({ tag }) => String(tag.start),
  end: ({ tag }) => String(tag.end),
  plainStart: ({ plain }) => String(plain.start),
  plainEnd: ({ plain }) => String(plain.end),
  analystName: ({ tag }) => tag.analystName,
  analyst: ({ tag }) => tag.analyst,
  at: ({ tag }) => tag.at,
  origin: ({ tag }) => tag.origin,
  state: ({ tag }) => tag.state,
  themeVersion: ({ tag }) => String(tag.themeVersion),
  title: ({ release }) => release.title.value ?? '',
  issuer: ({ release }) => release.issuer.value ?? '',
  publication: ({ release }) => release.dates.publication.value ?? '',
  dateline: ({ release }) => release.dates.dateline.value ?? '',
  event: ({ release }) => release.dates.event.value ?? '',
  kind: ({ release }) => release.kind.value ?? '',
  reference: ({ release }) => release.reference.value ?? '',
  place: ({ release }) => release.place.value ?? '',
  url: ({ release }) => release.url.value ?? '',
  language: ({ release }) => release.language ?? '',
  releaseState: ({ release }) => release.state,
  source: ({ release }) => release.source,
  sha256: ({ release }) => release.sha256,
}
