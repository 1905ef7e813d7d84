import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Comparison, ReleaseName } from '../../shared/model/family.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { ArrowDown, ArrowUp } from '../kit/icons.ts'
import { ComparedLines } from './compared-lines.tsx'
import { comparedRows } from './comparison-rows.ts'
import css from './compare.module.css'

interface SideBySideProps {
  readonly comparison: Comparison
  readonly onOpen: (release: ReleaseId) => void
}

/** Both texts in two columns, line beside line; J and K go from difference to difference. */
export function SideBySide({ comparison, onOpen }: SideBySideProps) {
  const { rows, differences } = useMemo(() => comparedRows(comparison), [comparison])
  const [at, setAt] = useState<number>()
  const sheet = useRef<HTMLDivElement>(null)
  const go = (by: 1 | -1): void => {
    if (differences === 0) return
    const next = at === undefined ? (by === 1 ? 0 : differences - 1) : (at + by + differences) % differences
    setAt(next)
    sheet.current?.querySelector(`[data-difference="${next}"]`)?.scrollIntoView({ block: 'center' })
  }
  const group = t('compare.title')
  useCommands(
    [
      { id: 'compare.next', label: t('compare.next'), keys: 'j', group, inFields: true, run: () => go(1) },
      { id: 'compare.previous', label: t('compare.previous'), keys: 'k', group, inFields: true, run: () => go(-1) },
    ],
    'inner',
  )
  useLayoutEffect(() => sheet.current?.focus(), [])
  return (
    <div className={css['compare']}>
      <div className={css['steps']}>
        <span className={css['count']} role="status">
          {differences === 0 && t('compare.none')}
          {differences > 0 && at === undefined && t('compare.differences', { count: differences })}
          {at !== undefined && t('compare.at', { number: at + 1, count: differences })}
        </span>
        {differences > 0 && (
          <>
            <IconButton label={t('compare.previous')} keys="k" onClick={() => go(-1)}>
              <ArrowUp />
            </IconButton>
            <IconButton label={t('compare.next')} keys="j" onClick={() => go(1)}>
              <ArrowDown />
            </IconButton>
          </>
        )}
        {differences > 0 && <span className={css['legend']}>{t('compare.legend')}</span>}
      </div>
      <div className={css['heads']}>
        <Head name={comparison.left} onOpen={onOpen} />
        <Head name={comparison.right} onOpen={onOpen} />
      </div>
      <div ref={sheet} className={css['sheet']} role="region" tabIndex={0} aria-label={t('compare.texts')}>
        <ComparedLines rows={rows} at={at} />
      </div>
    </div>
  )
}

function Head({ name, onOpen }: { readonly name: ReleaseName; readonly onOpen: (release: ReleaseId) => void }) {
  return (
    <div className={css['head']}>
      <div className={css['named']}>
        <bdi className={css['title']}>{name.title ?? t('library.untitled')}</bdi>
        <span className={css['quiet']}>
          <bdi>
            {[name.issuer, name.date === null ? null : sayDate(name.date)].filter((part) => part !== null).join(' · ')}
          </bdi>
        </span>
      </div>
      <Button tone="quiet" onClick={() => onOpen(name.id)}>
        {t('compare.open')}
      </Button>
    </div>
  )
}
