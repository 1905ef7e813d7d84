import calendar from './calendar.json' with { type: 'json' }

/** A month by its name. `weak`: the name is an English word too where it has no capital, as "may" and "march". */
export interface NamedMonth {
  readonly calendar: 'gregorian' | 'solar-hijri'
  readonly month: number
  readonly weak: boolean
}

const english = /^[A-Za-z]+\.?$/u

const named = (months: Readonly<Record<string, readonly string[]>>, kind: NamedMonth['calendar']) =>
  Object.entries(months).flatMap(([month, names]) =>
    names.map((name) => [name, { calendar: kind, month: Number(month), weak: false }] as const),
  )

const known: ReadonlyMap<string, NamedMonth> = new Map([
  ...named(calendar.solarMonths, 'solar-hijri'),
  ...named(calendar.months, 'gregorian'),
])

/** The month that a word or two name, in whatever language; null for other words. */
export function monthOf(words: string): NamedMonth | null {
  const lower = words.toLowerCase()
  const found = known.get(lower) ?? known.get(lower.replace(/\.+$|ماه$/u, ''))
  if (found === undefined) return null
  return english.test(words) && /^\p{Ll}/u.test(words) ? { ...found, weak: true } : found
}
