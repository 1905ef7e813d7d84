import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useCommands, type Command } from '../kit/commands.ts'
import { rooms } from './rooms.tsx'

/** G and a letter goes to a place, / searches, Esc goes one step back. */
export function usePlaceCommands(go: (to: Place) => void, back: () => boolean): void {
  const group = t('group.go')
  const doors = rooms.map(({ room, go: words, letter }): Command => ({
    id: `go.${room}`,
    label: t(words),
    keys: `g ${letter}`,
    group,
    run: () => go({ room }),
  }))
  useCommands(
    [
      ...doors,
      { id: 'go.search', label: t('go.search'), keys: '/', group, run: () => go({ room: 'library', search: true }) },
      {
        id: 'facts.review',
        label: t('facts.review'),
        keys: 'g f',
        group,
        run: () => go({ room: 'reader', facts: { releases: null } }),
      },
      {
        id: 'cleaning.open',
        label: t('cleaning.open'),
        keys: 'g c',
        group,
        run: () => go({ room: 'settings', section: 'cleaning' }),
      },
      { id: 'go.back', label: t('go.back'), keys: 'escape', group, quiet: true, run: back },
    ],
    'app',
  )
}
