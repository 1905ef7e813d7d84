import { applyEdits } from '../../shared/text/revision.ts'
import type { Edit } from '../../shared/model/cleaning.ts'

/** A body keeps its text only when an edit is on: with none, text is plain without the blank lines at its ends. */
export const keptText = (plain: string, edits: readonly Edit[]): string | null =>
  edits.some(({ on }) => on) ? applyEdits(plain, edits) : null

/** The current text of a body as it is kept. */
export const bodyText = ({ plain, text }: { readonly plain: string; readonly text: string | null }): string =>
  text ?? applyEdits(plain, [])
