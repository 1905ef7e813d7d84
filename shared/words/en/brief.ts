import type { Word } from '../word.ts'

export const brief = {
  'place.brief': 'Brief',
} as const satisfies Record<string, Word>
