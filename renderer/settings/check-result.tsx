import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { CircleAlert, CircleCheck } from '../kit/icons.ts'
import { keepCheck, useCheck } from './last-check.ts'
import css from './settings-room.module.css'

/** Checks the library when asked and says what was found. */
export function CheckResult() {
  const found = useCheck()
  const check = useDo('library.check')
  const run = async (): Promise<void> => {
    const checked = await check.run({})
    if (checked.ok) keepCheck(checked.value)
  }
  return (
    <section className={css['section']}>
      <header className={css['sectionHead']}>
        <h3>{t('settings.check')}</h3>
        <Button disabled={check.busy} onClick={() => void run()}>
          {t('settings.check')}
        </Button>
      </header>
      <p className={css['quiet']}>{t('settings.checkWords')}</p>
      {found !== null && (
        <div className={css[found.ok ? 'good' : 'bad']} role="status">
          <strong className={css['verdict']}>
            {found.ok ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
            {found.ok ? t('settings.check.ok') : t('settings.check.bad')}
          </strong>
          <p>{t('settings.check.integrity', { word: found.integrity })}</p>
          <p>{t('settings.check.log', { word: found.log })}</p>
          {found.orphans > 0 && <p>{t('settings.check.orphans', { count: found.orphans })}</p>}
          {found.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
    </section>
  )
}
