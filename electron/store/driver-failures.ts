import { unusable, type Outcome } from '../../shared/contract/outcome.ts'
import { backupsBeside } from './backups-beside.ts'
import { nameOf } from './header.ts'

/**
 * What a failure of the driver means to a person, or null: a bug, to be thrown on.
 * A corrupt library says how many backups lie beside it and when the newest was made ('' if none).
 */
export function refusalOf(problem: unknown, file: string): Outcome<never> | null {
  const code = codeOf(problem)
  const name = nameOf(file)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    const kept = backupsBeside(file)
    return unusable('corrupt', { name, backups: kept.length, newest: kept[0]?.at ?? '' })
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return unusable('full', { name })
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code) || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return unusable('read-only', { name })
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return unusable('open-elsewhere', { name })
  return null
}

function codeOf(problem: unknown): string {
  if (typeof problem === 'string') return problem
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
}
