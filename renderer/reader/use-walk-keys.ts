import { t } from '../../shared/words/words.ts'
import { useCommands, type Command } from '../kit/commands.ts'
import { sayFact } from './fact-words.ts'
import type { Waiting } from './walk.ts'

export interface WalkActs {
  readonly keep: () => void
  readonly none: () => void
  readonly set: (value: string) => void
  readonly later: () => void
  readonly edit: () => void
  /** Undoes the last decision. */
  readonly back: () => void
}

interface WalkKeys {
  readonly now: Waiting | undefined
  readonly editing: boolean
  readonly canGoBack: boolean
  readonly acts: WalkActs
  /** Where Esc leads, if not one step back. */
  readonly onLeave: (() => void) | undefined
}

/** One key a decision; in the palette and the shortcut sheet as well. */
export function useWalkKeys({ now, editing, canGoBack, acts, onLeave }: WalkKeys): void {
  const group = t('facts.review')
  const when = now !== undefined && !editing
  const valued = when && now.known.value !== null
  const choices = when ? (now.known.choices ?? []) : []
  const chosen = choices.map((choice, at): Command => ({
    id: `facts.choose.${at}`,
    label: t('facts.choose', { value: now === undefined ? choice : sayFact(now.fact, choice) }),
    keys: `${at + 1}`,
    group,
    run: () => acts.set(choice),
  }))
  useCommands(
    [
      { id: 'facts.keep', label: t('facts.keep'), keys: 'enter', group, when: valued, run: acts.keep },
      ...chosen,
      {
        id: 'facts.edit',
        label: t('facts.edit'),
        keys: now?.known.value === null && choices.length === 0 ? 'e | enter' : 'e',
        group,
        when,
        run: acts.edit,
      },
      { id: 'facts.none', label: t('facts.none'), keys: 'x', group, when, run: acts.none },
      { id: 'facts.later', label: t('facts.later'), keys: 's | arrowright', group, when, run: acts.later },
      {
        id: 'facts.back',
        label: t('facts.back'),
        keys: 'backspace | mod+z',
        group,
        when: canGoBack && !editing,
        run: acts.back,
      },
      {
        id: 'facts.leave',
        label: t('facts.leave'),
        keys: 'escape',
        group,
        quiet: true,
        when: onLeave !== undefined && !editing,
        run: () => onLeave?.(),
      },
    ],
    'inner',
  )
}
