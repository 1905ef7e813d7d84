import { useIsMutating } from '@tanstack/react-query'
import type { LibraryInfo } from '../../shared/model/library.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { WifiOff } from '../kit/icons.ts'
import { Tooltip } from '../kit/tooltip.tsx'
import css from './status-line.module.css'

interface StatusLineProps {
  readonly library: LibraryInfo
  readonly onTrust: () => void
}

/** How much there is, that it is saved, that nothing leaves. */
export function StatusLine({ library, onTrust }: StatusLineProps) {
  const saving = useIsMutating() > 0
  const attempts =
    useAsk('app.about', {}, { fresh: true }).value?.attempts.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <footer className={css['line']}>
      <span className={css['name']} dir="auto">
        {library.name}
      </span>
      <span>{t('status.releases', { count: library.releases })}</span>
      {library.untagged > 0 && <span>{t('status.untagged', { count: library.untagged })}</span>}
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
