import type { ReleasePage } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { Switch } from '../kit/switch.tsx'
import css from './facts-pane.module.css'
import { useStriking } from './use-striking.ts'

/** The lines that cleaning struck, each with a switch. */
export function StruckLines({ page }: { readonly page: ReleasePage }) {
  const { turn, busy } = useStriking(page)
  return (
    <section aria-label={t('reader.strikes')}>
      <h2 className={css['head']}>{t('reader.strikes')}</h2>
      {page.strikes.length === 0 && <p className={css['none']}>{t('reader.noStrikes')}</p>}
      <ul className={css['strikes']}>
        {page.strikes.map((strike) => (
          <li key={strike.start} className={css['strike']}>
            <div className={css['struck']}>
              <span className={strike.on ? css['off'] : undefined} dir="auto">
                {strike.text.trim()}
              </span>
              <span className={css['rule']}>{strike.ruleName ?? t('raw.byHand')}</span>
            </div>
            <Switch
              label={t('reader.restore', { text: strike.text.trim() })}
              on={strike.on}
              disabled={busy}
              onSwitch={(on) => void turn(strike, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
