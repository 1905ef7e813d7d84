export { foldText } from './folding.ts'
export { indexForm, tokens } from './tokens.ts'

/**
 * Changes whenever the same text may fold, cut or stem to something else: an index made under another number is stale.
 * Kept in the library; a change is a reindex job.
 */
export const foldVersion = 1
