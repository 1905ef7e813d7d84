import { ReleaseFilter } from '../../shared/model/release.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { ask } from '../desk/desk.ts'
import type { ListPosition, Place } from '../desk/place.ts'
import { sayFailure } from '../desk/questions.ts'
import { toast } from '../kit/toast.tsx'

interface ReadingList {
  /** To the next (1) or previous (-1) release of the list that this one was opened from. */
  readonly step: (by: 1 | -1) => Promise<void>
  readonly nextUnread: () => Promise<void>
}

/** Going through releases without leaving the reader. */
export function useReadingList(
  release: ReleaseId | undefined,
  list: ListPosition | undefined,
  onGo: (place: Place) => void,
): ReadingList {
  const step = async (by: 1 | -1): Promise<void> => {
    if (list === undefined) return
    const { filter, query, sort, descending } = list
    const index = list.index + by
    if (index < 0) return toast({ words: t('reader.noPrevious') })
    const page = await ask('releases.page', { filter, query, sort, descending, offset: index, limit: 1 })
    if (!page.ok) return sayFailure(page.failure)
    const next = page.value.rows[0]
    if (next === undefined) return toast({ words: t('reader.noNext') })
    onGo({ room: 'reader', release: next.id, list: { ...list, index } })
  }
  const nextUnread = async (): Promise<void> => {
    const filter = { ...(list?.filter ?? ReleaseFilter.parse({})), states: ['new' as const, 'reading' as const] }
    const page = await ask('releases.page', { filter, query: '', sort: 'date', descending: true, offset: 0, limit: 2 })
    if (!page.ok) return sayFailure(page.failure)
    const next = page.value.rows.find((row) => row.id !== release)
    if (next === undefined) return toast({ words: t('reader.noUnread') })
    onGo({ room: 'reader', release: next.id, ...(list === undefined ? {} : { list }) })
  }
  return { step, nextUnread }
}
