import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { TriangleAlert } from '../kit/icons.ts'
import css from './settings-room.module.css'

export function About() {
  const about = useAsk('app.about', {}).value
  if (about === undefined) return null
  return (
    <div className={css['about']}>
      <p className={css['product']}>{t('app.name')}</p>
      <p className={css['motto']}>{t('first.lead')}</p>
      <p className="numbers">{t('about.version', { version: about.version })}</p>
      <p className="numbers">{t('about.runtime', { runtime: about.runtime })}</p>
      {about.trialBuild && (
        <p className={css['mind']}>
          <strong className={css['verdict']}>
            <TriangleAlert aria-hidden />
            {t('about.trialBuild')}
          </strong>
        </p>
      )}
      <p className={css['quiet']}>{t('about.licence')}</p>
    </div>
  )
}
