import type { Strike } from '../../shared/model/cleaning.ts'
import type { ReleasePage } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import type { RawLine } from './raw-lines.ts'

export interface Striking {
  /** Restores a struck piece, or strikes it again. */
  readonly turn: (strike: Strike, on: boolean) => Promise<void>
  /** Strikes a line by hand. */
  readonly strike: (line: RawLine) => Promise<void>
  readonly busy: boolean
}

/** Striking lines of one release and restoring them; each is one undo step, and every tag keeps its words. */
export function useStriking({ release, revision }: ReleasePage): Striking {
  const switching = useDo('cleaning.switchStrike')
  const striking = useDo('cleaning.strike')
  return {
    busy: switching.busy || striking.busy,
    turn: async ({ start, text }, on) => {
      const turned = await switching.run({ release: release.id, start, on, revision })
      if (turned.ok) sayDone(t(on ? 'raw.struck' : 'raw.restored', { line: text.trim() }))
    },
    strike: async ({ start, text }) => {
      const struck = await striking.run({ release: release.id, start, end: start + text.length, revision })
      if (struck.ok) sayDone(t('raw.struck', { line: text.trim() }))
    },
  }
}
