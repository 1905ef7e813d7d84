import type { ReactNode } from 'react'
import { ReleaseKind, type Fact } from '../../shared/model/fact.ts'
import type { Release } from '../../shared/model/release.ts'
import { sayDate, sayLanguage } from '../../shared/words/when.ts'
import { t, type WordKey } from '../../shared/words/words.ts'
import css from './preview.module.css'

interface Line {
  readonly name: WordKey
  readonly fact: Fact
  readonly say?: (value: string) => ReactNode
}

/** What was read from the release; what was not read stays out of a glance. */
export function PreviewFacts({ release }: { readonly release: Release }) {
  const lines: readonly Line[] = [
    { name: 'fact.issuer', fact: release.issuer },
    { name: 'fact.publication', fact: release.dates.publication, say: sayDate },
    { name: 'fact.dateline', fact: release.dates.dateline, say: sayDate },
    { name: 'fact.event', fact: release.dates.event, say: sayDate },
    { name: 'fact.capture', fact: release.dates.capture, say: sayDate },
    { name: 'fact.kind', fact: release.kind, say: sayKind },
    { name: 'fact.place', fact: release.place },
    { name: 'fact.reference', fact: release.reference },
    { name: 'fact.url', fact: release.url },
  ]
  return (
    <section className={css['section']}>
      <h3 className="unseen">{t('preview.facts')}</h3>
      <dl className={css['facts']}>
        {lines.flatMap(({ name, fact, say = (value) => value }) =>
          fact.value === null
            ? []
            : [
                <div key={name} className={css['fact']}>
                  <dt>{t(name)}</dt>
                  <dd dir="auto">
                    {say(fact.value)}
                    {fact.state !== 'read' && <span className={css['how']}>{t(`fact.state.${fact.state}`)}</span>}
                  </dd>
                </div>,
              ],
        )}
        {release.language !== null && (
          <div className={css['fact']}>
            <dt>{t('fact.language')}</dt>
            <dd>{sayLanguage(release.language)}</dd>
          </div>
        )}
        <div className={css['fact']}>
          <dt>{t('fact.source')}</dt>
          <dd dir="ltr" className={css['source']} title={release.source}>
            {release.source.split('/').at(-1)}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function sayKind(value: string): string {
  const kind = ReleaseKind.safeParse(value)
  return kind.success ? t(`kind.${kind.data}`) : value
}
