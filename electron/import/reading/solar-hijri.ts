/**
 * A date of the Iranian calendar as a Gregorian ISO date. The 33-year rule, which equals ICU's calendar
 * from 1830 to 2123; null outside of 1200–1500 or for a day that does not exist.
 */
export function isoOfSolarHijri(year: number, month: number, day: number): string | null {
  if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const monthDays = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const days = dayOfYearOne + 365 * (year - 1) + Math.floor((8 * (year - 1) + 29) / 33) + monthDays + (day - 1)
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

const isLeap = (year: number): boolean => [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33)

const daysIn = (year: number, month: number): number => (month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29)

/** 1 Farvardin 1, in days from 1 January 1970, so that 1 Farvardin 1401 is 21 March 2022. */
const dayOfYearOne = Date.UTC(2022, 2, 21) / 86_400_000 - 365 * 1400 - Math.floor((8 * 1400 + 29) / 33)
