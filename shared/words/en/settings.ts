import type { Word } from '../word.ts'

export const settings = {
} as const satisfies Record<string, Word>
