import { useState } from 'react'
import type { Facets } from '../../shared/model/release.ts'
import { sayNumber } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { FacetValue } from './facet-value.tsx'
import { withoutFacet, withValue, type FacetName, type List } from './list.ts'
import css from './facet-pane.module.css'

interface FacetPaneProps {
  readonly list: List
  readonly onList: (list: List) => void
}

const facets: readonly FacetName[] = ['states', 'issuers', 'years', 'themes', 'languages']

/** What the releases can be narrowed by, each value with how many there are. */
export function FacetPane({ list, onList }: FacetPaneProps) {
  const { filter, query } = list
  const counted = useAsk('releases.facets', { filter, query }, { keep: true }).value
  if (counted === undefined) return null
  const some = facets.filter((facet) => counted[facet].length > 0 || filter[facet].length > 0)
  return (
    <div className={css['pane']}>
      {some.length === 0 && <p className={css['none']}>{t('library.facet.none')}</p>}
      {some.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          values={counted[facet]}
          chosen={filter[facet]}
          onValue={(value) => onList(withValue(list, facet, value))}
          onAll={() => onList(withoutFacet(list, facet))}
        />
      ))}
    </div>
  )
}

interface FacetProps {
  readonly facet: FacetName
  readonly values: Facets[FacetName]
  readonly chosen: readonly string[]
  readonly onValue: (value: string) => void
  readonly onAll: () => void
}

const shortList = 8

function Facet({ facet, values, chosen, onValue, onAll }: FacetProps) {
  const [long, setLong] = useState(false)
  const shown = long ? values : values.filter(({ value }, at) => at < shortList || chosen.includes(value))
  const more = values.length - shown.length
  return (
    <fieldset className={css['facet']}>
      <legend className={css['head']}>
        {t(`library.facet.${facet}`)}
        {chosen.length > 0 && (
          <button type="button" className={css['small']} onClick={onAll}>
            {t('library.facet.clear')}
          </button>
        )}
      </legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} className={css['value']} data-chosen={chosen.includes(value) || undefined}>
          <input
            type="checkbox"
            className={css['box']}
            checked={chosen.includes(value)}
            onChange={() => onValue(value)}
          />
          <span className={css['label']} title={label}>
            <FacetValue facet={facet} value={value} label={label} />
          </span>
          <span className={css['count']}>{sayNumber(count)}</span>
        </label>
      ))}
      {(more > 0 || long) && values.length > shortList && (
        <button type="button" className={css['small']} onClick={() => setLong(!long)}>
          {long ? t('library.facet.fewer') : t('library.facet.more', { count: more })}
        </button>
      )}
    </fieldset>
  )
}
