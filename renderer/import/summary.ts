import type { Job } from '../../shared/contract/job.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { ImportSummary } from '../../shared/model/import.ts'

/** What an import that ended did; undefined while it runs and where it has nothing to tell. */
export function summaryOf(job: Job): ImportSummary | undefined {
  if (job.state === 'running') return undefined
  const summary = ImportSummary.safeParse(job.result)
  return summary.success ? summary.data : undefined
}

/** The one release that an import was about, if there is one: brought by it, or here already. */
export function onlyRelease({ imported, same, first }: ImportSummary): ReleaseId | undefined {
  if (imported === 1) return first.imported[0]?.id
  return imported === 0 && same === 1 ? first.same[0]?.as : undefined
}

/** The releases whose facts an import leaves to be reviewed; null, for all there are, where it brought more than are named. */
export function toReview({ imported, first }: ImportSummary): ReleaseId[] | null {
  return imported > first.imported.length ? null : first.imported.map(({ id }) => id)
}

/** How many releases an import brought before it ended. */
export const broughtBy = (job: Job): number => summaryOf(job)?.imported ?? job.counts?.['imported'] ?? 0

/** A file without its folders, and what of it is meant: 'in/box.zip!b/c.html' → 'box.zip › c.html'. */
export function fileName(source: string): string {
  const [file = '', ...members] = source.split('!')
  const names = [file, members.findLast((member) => member !== '') ?? '']
  return names
    .map((name) => name.split('/').at(-1) ?? '')
    .filter((name) => name !== '')
    .join(' › ')
}
