import { useState } from 'react'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { Copy } from '../kit/icons.ts'
import { Popover } from '../kit/popover.tsx'
import { FamilySection } from './family-section.tsx'
import css from './family.module.css'

interface FamilyBadgeProps {
  readonly release: ReleaseId
  readonly onGo: (place: Place) => void
}

/** "3 releases, 1 statement": opens the family. */
export function FamilyBadge({ release, onGo }: FamilyBadgeProps) {
  const family = useAsk('families.of', { release }).value
  const [badge, setBadge] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  if (family == null) return null
  return (
    <>
      <button ref={setBadge} type="button" className={css['badge']} aria-expanded={open} onClick={() => setOpen(true)}>
        <Copy aria-hidden />
        {t('family.count', { count: family.members.length })}
      </button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={badge} label={t('family.title')}>
        <div className={css['pop']}>
          <FamilySection level={2} release={release} onGo={onGo} />
        </div>
      </Popover>
    </>
  )
}
