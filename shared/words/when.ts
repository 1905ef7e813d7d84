import { spokenLanguage } from './words.ts'

const months = 'short' as const

/**
 * A fact's date as it is read in a table: '2022-08-11' → '11 Aug 2022', '2022-08' → 'Aug 2022', '2022' → '2022'.
 * Anything else is given back unchanged.
 */
export function sayDate(iso: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(iso)
  if (!found) return iso
  const [, year = '', month, day] = found
  if (month === undefined) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric', month: months, timeZone: 'UTC' }
  return new Intl.DateTimeFormat(place(), day === undefined ? shape : { ...shape, day: 'numeric' }).format(date)
}

/** An instant (ISO 8601, UTC) in local time: '11 Aug 2022, 14:05'. */
export function sayInstant(iso: string): string {
  const shape: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: months,
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }
  return new Intl.DateTimeFormat(place(), shape).format(new Date(iso))
}

/** The name of a language in the interface language: 'ur' → 'Urdu'. */
export function sayLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([spokenLanguage()], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** A size in bytes: 1536 → '1.5 kB'. */
export function sayBytes(bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return new Intl.NumberFormat(place(), {
    style: 'unit',
    unit: steps[step],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step)
}

/** A number as the interface language writes it: 1204 → '1,204'. */
export const sayNumber = (number: number): string => new Intl.NumberFormat(place()).format(number)

/** A share from 0 to 1: 0.934 → '93%'. Never '100%' for less than all. */
export const sayShare = (share: number): string =>
  new Intl.NumberFormat(place(), { style: 'percent', maximumFractionDigits: 0, roundingMode: 'floor' }).format(share)

/** English dates are written day first, as a foreign ministry writes them. */
const place = (): string => (spokenLanguage() === 'en' ? 'en-GB' : spokenLanguage())
