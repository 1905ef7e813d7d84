import type { Word } from '../word.ts'

export const importing = {
} as const satisfies Record<string, Word>
