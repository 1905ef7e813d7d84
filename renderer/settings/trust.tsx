import type { ReactNode } from 'react'
import { sayInstant, sayNumber } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { ShieldCheck, TriangleAlert } from '../kit/icons.ts'
import { useCheck } from './last-check.ts'
import css from './settings-room.module.css'

/** What can be said for "nothing leaves this computer": counted attempts, and what there is none of. */
export function Trust() {
  const about = useAsk('app.about', {}, { fresh: true }).value
  const check = useCheck()
  if (about === undefined) return null
  const total = about.attempts.reduce((sum, { count }) => sum + count, 0)
  const backup = about.library?.lastBackup ?? null
  const integrity = check === null ? t('trust.notChecked') : check.ok ? t('settings.check.ok') : t('settings.check.bad')
  return (
    <>
      <div className={css[total === 0 ? 'good' : 'mind']}>
        <strong className={css['verdict']}>
          {total === 0 ? <ShieldCheck aria-hidden /> : <TriangleAlert aria-hidden />}
          {t('trust.lead')}
        </strong>
        <p>{t('trust.words')}</p>
      </div>
      <dl className={css['facts']}>
        <Line name={t('trust.attempts')}>
          <strong>{sayNumber(total)}</strong>
          <ul className={css['places']}>
            {about.attempts.map(({ where, count, last }) => (
              <li key={where}>
                <span>{where}</span>
                <span className="numbers">{sayNumber(count)}</span>
                {last !== null && <span className={css['aside']}>{t('trust.last', { what: last })}</span>}
              </li>
            ))}
          </ul>
        </Line>
        <Line name={t('trust.telemetry')}>{t('trust.none')}</Line>
        <Line name={t('trust.updates')}>{t('trust.none')}</Line>
        <Line name={t('trust.path')}>
          <span className={css['path']} dir="ltr">
            {about.library?.path ?? t('trust.noLibrary')}
          </span>
        </Line>
        <Line name={t('trust.lastBackup')}>{backup === null ? t('trust.never') : sayInstant(backup)}</Line>
        <Line name={t('trust.integrity')}>{integrity}</Line>
        <Line name={t('trust.logFile')}>
          <span className={css['path']} dir="ltr">
            {about.logFile}
          </span>
        </Line>
      </dl>
    </>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
