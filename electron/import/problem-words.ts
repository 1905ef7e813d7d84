import type { ImportProblemCode } from '../../shared/model/import.ts'
import { MappingProposal } from '../../shared/model/mapping.ts'
import { isWordKey, t } from '../../shared/words/words.ts'
import { safeName } from './formats/archive/safe-name.ts'

/** So many columns are named in a message. */
const NAMED = 30

/** Why a file did not come in, for a person: what it is, and what to do where something can be done. */
export function messageOf(code: ImportProblemCode, detail: string): string {
  if (code === 'needs-mapping') return columnsMessage(detail) ?? t('import.problem.needs-mapping')
  const particular = `import.problem.${code}.${detail}`
  return t(isWordKey(particular) ? particular : `import.problem.${code}`)
}

/** Names the columns that are to be told what they hold; null if the detail is no proposal. */
function columnsMessage(detail: string): string | null {
  const proposal = MappingProposal.safeParse(parsed(detail))
  if (!proposal.success) return null
  const names = proposal.data.columns.map(({ name }) => safeName(name))
  const columns = names.slice(0, NAMED).join(', ')
  const count = names.length - NAMED
  return count > 0
    ? t('import.problem.needs-mapping.more', { columns, count })
    : t('import.problem.needs-mapping.columns', { columns })
}

function parsed(detail: string): unknown {
  try {
    return JSON.parse(detail)
  } catch {
    return null
  }
}
