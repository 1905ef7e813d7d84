import calendar from './calendar.json' with { type: 'json' }
import labels from './date-labels.json' with { type: 'json' }

export type DateLabel = keyof typeof labels

/** How far before a date its label is looked for. UTF-16 units. */
const REACH = 80

const kinds = ['publication', 'event', 'capture', 'updated', 'today'] as const
const kindOf: ReadonlyMap<string, DateLabel> = new Map(
  kinds.flatMap((kind) => labels[kind].map((words) => [words, kind] as const)),
)
const lengths = [...new Set([...kindOf.keys()].map((words) => words.length))].toSorted((a, b) => b - a)

const lastLetters = new Set([...kindOf.keys()].map((words) => words.at(-1)))
const weekdays: ReadonlySet<string> = new Set(calendar.weekdays)

const mark = /\s*[:：\-–—]\s*$/u
const apart = /(?:^|[|•·(（【\t]|[.;]\s)\s*$/u

/** What the words right before a date say that it is: "Published on", "Обновлено:", "访问日期：". Null for a mere date. */
export function labelBefore(text: string, at: number): DateLabel | null {
  const near = text.slice(Math.max(0, at - REACH), at).trimEnd()
  const line = near.slice(near.lastIndexOf('\n') + 1).toLowerCase()
  return labelAtEnd(line) ?? labelAtEnd(withoutHour(line))
}

/** Without what may stand between a label and its date: an hour, a weekday, marks. */
function withoutHour(line: string): string {
  const bare = line.replace(/[\s,;|(（]+$/u, '')
  const rest = /\d|m\.?$/u.test(bare.slice(-5)) ? bare.replace(hour, '') : bare
  const last = /[\p{L}\p{M}\u200C-]+$/u.exec(rest.slice(-20))?.[0] ?? ''
  return weekdays.has(last) ? rest.slice(0, -last.length) : rest
}

const hour = /\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/u

function labelAtEnd(line: string): DateLabel | null {
  const words = line.replace(mark, '').trimEnd()
  if (!lastLetters.has(words.at(-1))) return null
  const marked = words.length < line.trimEnd().length
  for (const length of lengths) {
    const kind = length > words.length ? undefined : kindOf.get(words.slice(-length))
    if (kind === undefined) continue
    const before = words.slice(0, -length)
    if (apart.test(before) || (marked && !/[\p{L}\p{M}]$/u.test(before))) return kind
  }
  return null
}
