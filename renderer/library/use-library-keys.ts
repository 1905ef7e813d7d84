import type { ReleaseState } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { useCommands } from '../kit/commands.ts'
import { selectionAfter } from '../kit/table-keys.ts'
import type { ListRow } from './use-list.ts'

interface LibraryKeys {
  readonly current: number
  readonly total: number
  readonly row: ListRow | undefined
  readonly selected: ReadonlySet<string>
  readonly onCurrent: (index: number) => void
  readonly onSelected: (ids: ReadonlySet<string>) => void
  readonly onOpen: (index: number) => void
  readonly onMark: (state: ReleaseState) => void
  readonly onWithdraw: () => void
  readonly onReview: () => void
}

/** The keys of the library, wherever in it the keyboard stands. */
export function useLibraryKeys({
  current,
  total,
  row,
  selected,
  onCurrent,
  onSelected,
  onOpen,
  onMark,
  onWithdraw,
  onReview,
}: LibraryKeys): void {
  const group = t('place.library')
  const when = row !== undefined
  const to = (index: number) => () => onCurrent(Math.min(total - 1, Math.max(0, index)))
  useCommands([
    {
      id: 'library.next',
      label: t('library.next'),
      keys: 'j | arrowdown',
      group,
      quiet: true,
      when,
      run: to(current + 1),
    },
    {
      id: 'library.previous',
      label: t('library.previous'),
      keys: 'k | arrowup',
      group,
      quiet: true,
      when,
      run: to(current - 1),
    },
    {
      id: 'library.openRelease',
      label: t('library.openRelease'),
      keys: 'enter',
      group,
      when,
      run: () => onOpen(current),
    },
    {
      id: 'library.select',
      label: t('library.select'),
      keys: 'x',
      group,
      when,
      run: () => row !== undefined && onSelected(selectionAfter(selected, row.id, 'toggle')),
    },
    { id: 'library.read', label: t('library.mark.read'), keys: 'm', group, when, run: () => onMark('read') },
    { id: 'library.asNew', label: t('library.mark.new'), keys: 'shift+m', group, when, run: () => onMark('new') },
    {
      id: 'library.exclude',
      label: t('library.mark.excluded'),
      keys: 'shift+x',
      group,
      when,
      run: () => onMark('excluded'),
    },
    { id: 'library.review', label: t('facts.reviewSelected'), group, when, run: onReview },
    { id: 'library.withdraw', label: t('library.withdraw'), group, when, run: onWithdraw },
    {
      id: 'library.unselect',
      label: t('library.clearSelection'),
      keys: 'escape',
      group,
      quiet: true,
      when: selected.size > 0,
      run: () => onSelected(new Set()),
    },
  ])
}
