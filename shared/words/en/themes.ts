import type { Word } from '../word.ts'

export const themes = {
  'place.themes': 'Themes',
} as const satisfies Record<string, Word>
