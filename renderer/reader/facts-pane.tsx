import type { Fact, FactName } from '../../shared/model/fact.ts'
import type { Release, ReleasePage } from '../../shared/model/release.ts'
import { sayLanguage } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Switch } from '../kit/switch.tsx'
import { FactLine } from './fact-line.tsx'
import css from './facts-pane.module.css'

interface FactsPaneProps {
  readonly page: ReleasePage
  readonly onSpan: (span: readonly [number, number]) => void
}

const order: readonly FactName[] = [
  'title',
  'issuer',
  'publication',
  'dateline',
  'event',
  'capture',
  'place',
  'kind',
  'reference',
  'url',
]

const factOf = (release: Release, name: FactName): Fact => {
  switch (name) {
    case 'event':
    case 'dateline':
    case 'publication':
    case 'capture':
      return release.dates[name]
    case 'title':
    case 'issuer':
    case 'kind':
    case 'reference':
    case 'url':
    case 'place':
      return release[name]
  }
}

/** What was read of the release, each with how it is known, and the lines that cleaning struck. */
export function FactsPane({ page, onSpan }: FactsPaneProps) {
  const { release } = page
  return (
    <div className={css['pane']}>
      <section aria-label={t('reader.facts')}>
        <h2 className={css['head']}>{t('reader.facts')}</h2>
        <dl className={css['facts']}>
          {order.map((name) => (
            <FactLine
              key={`${release.id} ${name}`}
              release={release.id}
              name={name}
              fact={factOf(release, name)}
              onSpan={onSpan}
            />
          ))}
          <div className={css['plain']}>
            <dt>{t('fact.language')}</dt>
            <dd>{release.language === null ? '–' : sayLanguage(release.language)}</dd>
          </div>
          <div className={css['plain']}>
            <dt>{t('fact.source')}</dt>
            <dd title={release.source}>{release.source.split('/').at(-1)}</dd>
          </div>
        </dl>
      </section>
      <Strikes page={page} />
    </div>
  )
}

function Strikes({ page }: { readonly page: ReleasePage }) {
  const { run, busy } = useDo('cleaning.switchStrike')
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
              <span className={css['rule']}>{strike.ruleName}</span>
            </div>
            <Switch
              label={t('reader.restore', { text: strike.text.trim() })}
              on={strike.on}
              disabled={busy}
              onSwitch={(on) =>
                void run({ release: page.release.id, start: strike.start, on, revision: page.revision })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
