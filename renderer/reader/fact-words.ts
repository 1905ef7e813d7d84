import { ReleaseKind, type Fact, type FactName } from '../../shared/model/fact.ts'
import type { Release } from '../../shared/model/release.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'

/** The order in which facts are shown. */
export const factOrder: readonly FactName[] = [
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

export function factOf(release: Release, name: FactName): Fact {
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

export const isDate = (name: FactName): boolean =>
  name === 'event' || name === 'dateline' || name === 'publication' || name === 'capture'

/** A fact's value as it is read: dates and kinds in the interface language. */
export function sayFact(name: FactName, value: string): string {
  if (isDate(name)) return sayDate(value)
  const kind = name === 'kind' ? ReleaseKind.safeParse(value) : undefined
  return kind?.success === true ? t(`kind.${kind.data}`) : value
}
