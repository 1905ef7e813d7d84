import { blank, type Fact } from '../../../shared/model/fact.ts'
import { isAlone } from './date-alone.ts'
import calendar from './calendar.json' with { type: 'json' }
import { europeanPlace } from './place-name.ts'
import { datesOn, endLines, type Sheet } from './sheet.ts'

/** A city before a date: set off by a comma or a bracket, or one word. */
const placeBefore = new RegExp(`^[(（[]?(?:(${europeanPlace})(?:, ?| ?[(（])|(\\p{Lu}[\\p{L}-]{3,20}) )$`, 'u')
const noPlace =
  /(?<![\p{L}])(?:for|press|media|release|statement|conference|speech|interview|transcript|date|dated|on|of|the|posted|updated)(?![\p{L}])/iu
const labelled = /^(?:place|venue|location|место|место проведения|地点|地點|المكان|مکان|مقام)\s*[:：]\s*(.{2,60})$/iu
const weekdays = new Set(calendar.weekdays)

/** Where a text was given out: as the format says, by its dateline, by a line "Islamabad, 11 August 2022" or a label. */
export function placeOf(sheet: Sheet, said: string | undefined, dateline: Fact): Fact {
  if (said !== undefined && said.trim() !== '') return { value: said.trim(), state: 'read', span: null }
  return dateline.value === null ? ofLine(sheet) : dateline
}

function ofLine(sheet: Sheet): Fact {
  for (const line of endLines(sheet)) {
    if (line.words.length > 100) continue
    const [, named] = labelled.exec(line.words) ?? []
    if (named !== undefined) return { value: named, state: 'read', span: [line.end - named.length, line.end] }
    const date = datesOn(sheet, line).find((each) => isAlone(line, each))
    const before = date === undefined ? null : placeBefore.exec(line.words.slice(0, date.start - line.start))
    const place = before?.[1] ?? before?.[2]
    if (place === undefined || noPlace.test(place) || weekdays.has(place.toLowerCase())) continue
    const start = line.start + line.words.indexOf(place)
    return { value: place, state: 'read', span: [start, start + place.length] }
  }
  return blank
}
