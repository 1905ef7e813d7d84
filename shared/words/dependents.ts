import type { Dependents } from '../contract/outcome.ts'
import { say, t } from './words.ts'

/** Says which later steps rest on the one that was not undone. */
export const sayDependents = ({ count, newest }: Dependents): string =>
  t('undo.depends', { count, analyst: newest.analystName, what: say(newest.words) })
