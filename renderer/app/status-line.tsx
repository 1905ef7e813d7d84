import { useIsMutating } from '@tanstack/react-query'
import type { LibraryInfo } from '../../shared/model/library.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { give } from '../kit/commands.ts'
import { WifiOff } from '../kit/icons.ts'
import { Tooltip } from '../kit/tooltip.tsx'
import css from './status-line.module.css'

interface StatusLineProps {
  readonly library: LibraryInfo
  /** Files that the last import could not read. */
  readonly unread: number
  readonly onTrust: () => void
  readonly onFacts: () => void
}

/** How much there is, that it is saved, that nothing leaves. */
export function StatusLine({ library, unread, onTrust, onFacts }: StatusLineProps) {
  const saving = useIsMutating() > 0
  const waiting = useAsk('facts.waiting', { releases: null, limit: 1 }).value?.total ?? 0
  const attempts =
    useAsk('app.about', {}, { fresh: true }).value?.attempts.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <footer className={css['line']}>
      <span className={css['name']} dir="auto">
        {library.name}
      </span>
      <span>{t('status.releases', { count: library.releases })}</span>
      {library.untagged > 0 && <span>{t('status.untagged', { count: library.untagged })}</span>}
      {unread > 0 && (
        <button type="button" className={css['facts']} onClick={() => give('import.report')}>
          {t('status.unread', { count: unread })}
        </button>
      )}
      {waiting > 0 && (
        <button type="button" className={css['facts']} onClick={onFacts}>
          {t('facts.waiting', { count: waiting })}
        </button>
      )}
      <span role="status">{saving ? t('status.saving') : t('status.saved')}</span>
      <Tooltip words={t('status.trust')} side="top">
        <button type="button" className={css['trust']} onClick={onTrust}>
          <WifiOff aria-hidden />
          {attempts === 0 ? t('status.offline') : t('status.attempts', { count: attempts })}
        </button>
      </Tooltip>
    </footer>
  )
}
