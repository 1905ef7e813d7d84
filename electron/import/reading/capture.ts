import type { DateLabel } from './date-labels.ts'
import { saidDate } from './said-date.ts'
import { settle, unread, type DateHints, type ReadDate } from './settle.ts'
import type { Sheet } from './sheet.ts'

/** The day on which this copy was taken: as the format says, or after "Retrieved on", дата обращения, 访问日期. */
export const captureOf = (sheet: Sheet, said: string | undefined, hints: DateHints): ReadDate =>
  saidOrLabelled(sheet, said, 'capture', hints)

/** When the issuer last changed the text, an ISO date: as the format says, or after "Updated:", Обновлено, 更新时间. */
export const updatedOf = (sheet: Sheet, said: string | undefined, hints: DateHints): string | null =>
  saidOrLabelled(sheet, said, 'updated', hints).fact.value

function saidOrLabelled(sheet: Sheet, said: string | undefined, label: DateLabel, hints: DateHints): ReadDate {
  const stamp = saidDate(said)
  if (stamp !== null) return settle(stamp, null, hints)
  const printed = sheet.dates.find((date) => date.kind !== 'yearless' && date.label === label)
  return printed === undefined ? unread : settle(printed, [printed.start, printed.end], hints)
}
