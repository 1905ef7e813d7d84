import type { LogWords } from '../../shared/model/library.ts'
import { say, t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { redo, undo } from '../desk/undo.ts'
import { useCommands } from '../kit/commands.ts'

const named = (word: string, words: LogWords | null | undefined): string => (words ? `${word}: ${say(words)}` : word)

/** Undo and redo from anywhere; a field being typed in keeps its own. */
export function useUndo(): void {
  const standing = useAsk('log.standing', {}).value
  const group = t('group.app')
  const back = standing?.undo
  const again = standing?.redo
  useCommands(
    [
      {
        id: 'undo',
        label: named(t('undo.undo'), back),
        keys: 'mod+z',
        group,
        when: back != null,
        run: () => void undo(),
      },
      {
        id: 'redo',
        label: named(t('undo.redo'), again),
        keys: 'mod+shift+z | mod+y',
        group,
        when: again != null,
        run: () => void redo(),
      },
    ],
    'app',
  )
}
