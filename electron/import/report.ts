import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { SHOWN, type ImportReport, type ImportResult, type ImportSummary } from '../../shared/model/import.ts'
import type { Release } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { factsWaiting } from '../store/facts-waiting.ts'
import type { Reader } from '../store/open.ts'
import { namesOf, releaseOf } from '../store/releases.ts'

/** The whole report, each imported release with all its facts. */
export function reportOf(reader: Reader, { imported, same, near, failed }: ImportResult): Outcome<ImportReport> {
  const releases: Release[] = []
  for (const id of imported) {
    const release = releaseOf(reader, id)
    if (!release.ok) return release
    releases.push(release.value)
  }
  return done({ imported: releases, same, near, failed })
}

/** What a window shows: counts, and the first rows with their titles. */
export function summaryOf(reader: Reader, result: ImportResult): ImportSummary {
  const { imported, same, near, failed, rules, versions } = result
  const shown = {
    imported: imported.slice(0, SHOWN),
    same: same.slice(0, SHOWN),
    near: near.slice(0, SHOWN),
    failed: failed.slice(0, SHOWN),
  }
  const names = namesOf(reader, [
    ...shown.imported,
    ...shown.same.map(({ as }) => as),
    ...shown.near.flatMap(({ id, to }) => [id, to]),
  ])
  const titleOf = (id: ReleaseId): string | null => names.get(id)?.title ?? null
  return {
    imported: imported.length,
    same: same.length,
    near: near.length,
    failed: failed.length,
    rules: rules.length,
    versions,
    undecided: imported.length === 0 ? 0 : factsWaiting(reader, { releases: imported, limit: 1 }).total,
    first: {
      imported: shown.imported.map((id) => ({ id, source: names.get(id)?.source ?? '', title: titleOf(id) })),
      same: shown.same.map((row) => ({ ...row, title: titleOf(row.as) })),
      near: shown.near.map((row) => ({ ...row, title: titleOf(row.id), toTitle: titleOf(row.to) })),
      failed: shown.failed,
    },
  }
}

/** The whole report as rows of a table, its head first: what became of each file, and why. */
export function reportRows(reader: Reader, { imported, same, near, failed }: ImportResult): string[][] {
  const names = namesOf(reader, [...imported, ...same.map(({ as }) => as), ...near.flatMap(({ id, to }) => [id, to])])
  const titleOf = (id: ReleaseId): string => names.get(id)?.title ?? ''
  const sourceOf = (id: ReleaseId): string => names.get(id)?.source ?? ''
  return [
    [t('import.csv.what'), t('import.csv.source'), t('import.csv.title'), t('import.csv.why')],
    ...imported.map((id) => [t('import.csv.imported'), sourceOf(id), titleOf(id), '']),
    ...same.map(({ source, as }) => [t('import.csv.same'), source, titleOf(as), sourceOf(as)]),
    ...near.map(({ id, to, similarity }) => [
      t('import.csv.near'),
      sourceOf(id),
      titleOf(id),
      `${Math.round(similarity * 100)} % ${titleOf(to)}`,
    ]),
    ...failed.map(({ source, message }) => [t('import.csv.failed'), source, '', message]),
  ]
}
