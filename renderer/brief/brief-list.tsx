import type { BriefRow } from '../../shared/model/brief.ts'
import type { BriefId } from '../../shared/model/ids.ts'
import { sayInstant } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { IconButton } from '../kit/button.tsx'
import { Plus } from '../kit/icons.ts'
import css from './brief-list.module.css'

interface BriefListProps {
  readonly briefs: readonly BriefRow[]
  readonly chosen: BriefId | undefined
  readonly onChoose: (brief: BriefId) => void
  readonly onNew: () => void
}

/** The briefs of the library, last changed first. */
export function BriefList({ briefs, chosen, onChoose, onNew }: BriefListProps) {
  return (
    <nav className={css['pane']} aria-label={t('brief.briefs')}>
      <header className={css['head']}>
        <h2 className={css['title']}>{t('brief.briefs')}</h2>
        <IconButton label={t('brief.new')} keys="n" onClick={onNew}>
          <Plus />
        </IconButton>
      </header>
      <ul className={css['list']}>
        {briefs.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={css['brief']}
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(row.id)}
            >
              <span className={css['name']} dir="auto">
                {row.title === '' ? t('brief.untitled') : row.title}
              </span>
              <span className={css['facts']}>
                {row.marking} · {t('brief.citations', { count: row.citations })}
              </span>
              <span className={css['facts']}>{sayInstant(row.changedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
