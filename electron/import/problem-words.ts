import type { ImportProblemCode } from '../../shared/model/import.ts'
import { t } from '../../shared/words/words.ts'

/** Why a file did not come in, for a person: what it is, and what to do where something can be done. */
export function messageOf(code: ImportProblemCode, detail: string): string {
  if (code !== 'unsupported-format') return t(`import.problem.${code}`)
  if (detail === 'binary') return t('import.problem.binary')
  if (detail === 'image' || detail === 'program' || detail === 'database' || detail === 'sound or film')
    return t('import.problem.notText', { what: detail })
  return t('import.problem.later', { what: detail })
}
