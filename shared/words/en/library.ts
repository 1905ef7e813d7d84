import type { Word } from '../word.ts'

export const library = {
} as const satisfies Record<string, Word>
