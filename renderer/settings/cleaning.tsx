import { t } from '../../shared/words/words.ts'
import { useAsk, useDo } from '../desk/questions.ts'
import { Switch } from '../kit/switch.tsx'
import css from './settings-room.module.css'

/** The rules that strike lines, each with a switch. */
export function Cleaning() {
  const rules = useAsk('cleaning.rules', {}).value
  const issuers = useAsk('issuers.list', {}).value ?? []
  const turn = useDo('cleaning.switch')
  const issuerOf = (id: string | null): string | undefined => issuers.find((issuer) => issuer.id === id)?.name
  return (
    <>
      <p className={css['lead']}>{t('settings.cleaning.words')}</p>
      {rules?.length === 0 && <p className={css['quiet']}>{t('settings.cleaning.none')}</p>}
      <ul className={css['rows']}>
        {rules?.map((rule) => {
          const issuer = issuerOf(rule.issuer)
          return (
            <li key={rule.id} className={css['row']}>
              <Switch
                label={rule.name}
                on={rule.on}
                disabled={turn.busy}
                onSwitch={(on) => void turn.run({ rule: rule.id, on })}
              />
              <span className={css['grow']}>
                <span>
                  <strong>{rule.name}</strong>
                  <span className={css['aside']}>
                    {[
                      t(`settings.cleaning.where.${rule.where}`),
                      issuer,
                      rule.builtIn ? t('settings.cleaning.builtIn') : undefined,
                    ]
                      .filter((word) => word !== undefined)
                      .join(' · ')}
                  </span>
                </span>
                <span className={css['small']}>{rule.reason}</span>
                <span className={css['example']} dir="auto">
                  {rule.example}
                </span>
              </span>
              {rule.strikes > 0 && (
                <span className={css['strikes']}>{t('settings.cleaning.strikes', { count: rule.strikes })}</span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
