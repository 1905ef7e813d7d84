import type { Word } from '../word.ts'

export const reader = {
  'place.reader': 'Reader',
} as const satisfies Record<string, Word>
