import { blank, type Fact } from '../../../shared/model/fact.ts'
import { TOP } from './sheet.ts'
import { numberedDay } from './meaning.ts'

const label =
  /^(?:url|link|web address|source url|original link|адрес|ссылка|ссылка на материал|网址|链接|原文链接|原文|الرابط|نشانی|لینک|پیوند|ที่มา)\s*[:：]\s*((?:https?:\/\/|www\.)[^\s<>"'）)\]]{4,2000})/imu

/** How far from the end a source's address may stand. UTF-16 units. */
const FOOT = 800

/** The release's own address: as the page says it, or after a label near either end of the text. */
export function addressOf(text: string, said: string | undefined): Fact {
  if (said !== undefined && said.trim() !== '') return { value: said.trim(), state: 'read', span: null }
  return text.length <= TOP + FOOT
    ? labelled(text, 0)
    : ([labelled(text.slice(0, TOP), 0), labelled(text.slice(-FOOT), text.length - FOOT)].find(
        ({ value }) => value !== null,
      ) ?? blank)
}

function labelled(stretch: string, at: number): Fact {
  if (!/https?:|www\./iu.test(stretch)) return blank
  const found = label.exec(stretch)
  const address = found?.[1]?.replace(/[.,;。，；]+$/u, '')
  if (found === null || address === undefined) return blank
  const start = at + found.index + found[0].indexOf(address)
  return { value: address, state: 'read', span: [start, start + address.length] }
}

const daysIn = [
  /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/._-]|$)/u,
  /[/_-]t?((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/u,
  /\/((?:19|20)\d{2})-?(0[1-9]|1[0-2])\/t?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])_/u,
]

/** The day that an address holds, as `/2022/08/11/` or `/t20220811_`; null if none. */
export function dayOfAddress(address: string | null): string | null {
  if (address === null) return null
  for (const pattern of daysIn) {
    const [, year, month, day] = pattern.exec(address) ?? []
    const meaning = year === undefined ? null : numberedDay(Number(year), Number(month), Number(day))
    if (meaning?.kind === 'day') return meaning.iso
  }
  return null
}
