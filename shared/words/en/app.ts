import type { Word } from '../word.ts'

export const app = {
  'app.name': 'Readout',
  'app.rail': 'Places',
  'place.library': 'Library',
  'place.settings': 'Settings',
} as const satisfies Record<string, Word>
