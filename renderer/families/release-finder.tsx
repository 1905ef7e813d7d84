import { useState } from 'react'
import { ReleaseFilter, type ReleaseRow } from '../../shared/model/release.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { Picker } from '../kit/picker.tsx'
import { Sheet } from '../kit/sheet.tsx'
import css from './family.module.css'

interface ReleaseFinderProps {
  readonly label: string
  /** Releases that cannot be meant. */
  readonly without: readonly ReleaseId[]
  readonly onRelease: (release: ReleaseId) => void
  readonly onClose: () => void
}

const everything = ReleaseFilter.parse({})
const none: readonly ReleaseRow[] = []

/** Finds another release of the library by its words. */
export function ReleaseFinder({ label, without, onRelease, onClose }: ReleaseFinderProps) {
  const [query, setQuery] = useState('')
  const searching = query.trim() !== ''
  const asked = {
    filter: everything,
    query,
    sort: searching ? ('relevance' as const) : ('date' as const),
    descending: true,
    offset: 0,
    limit: 30,
  }
  const rows = useAsk('releases.page', asked, { keep: true }).value?.rows ?? none
  const found = rows.filter(({ id }) => !without.includes(id))
  return (
    <Sheet open onClose={onClose} label={label}>
      <p className={css['asked']}>{label}</p>
      <Picker<ReleaseRow>
        items={found}
        label={label}
        placeholder={t('family.join.find')}
        none={t('family.join.none')}
        textOf={({ title }) => title ?? ''}
        idOf={({ id }) => id}
        match={everyRow}
        onTyped={setQuery}
        onEscape={onClose}
        onPick={({ id }) => onRelease(id)}
      >
        {({ title, issuer, date }) => (
          <span className={css['found']}>
            <bdi>{title ?? t('library.untitled')}</bdi>
            <span className={css['quiet']}>
              <bdi>{[issuer, date === null ? null : sayDate(date)].filter((part) => part !== null).join(' · ')}</bdi>
            </span>
          </span>
        )}
      </Picker>
    </Sheet>
  )
}

/** The engine has done the searching. */
const everyRow = (): boolean => true
