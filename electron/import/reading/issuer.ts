import { blank, type Fact } from '../../../shared/model/fact.ts'
import { IssuerId } from '../../../shared/model/ids.ts'
import type { Issuer } from '../../../shared/model/library.ts'
import { trimSpan } from '../../../shared/text/span.ts'
import type { DraftSaid } from '../draft.ts'
import { ministryOf } from './home-ministry.ts'
import { hostOf, knownIssuers, type KnownIssuers } from './known-issuers.ts'
import { goesOn } from './lines.ts'
import { namesBody } from './own-name.ts'
import { printedAddress } from './printed-address.ts'
import republishers from './republishers.json' with { type: 'json' }
import { saidIssuer } from './said-issuer.ts'
import type { Sheet } from './sheet.ts'

export interface ReadIssuer {
  readonly fact: Fact
  /** The issuer of the library; null for one that it does not know, whose name is then the fact's value. */
  readonly issuer: IssuerId | null
  readonly flags: readonly 'issuer-not-confirmed-by-host'[]
}

const nobody: ReadIssuer = { fact: blank, issuer: null, flags: [] }

/** How far from either end of a text its issuer is looked for. UTF-16 units. */
const HEAD = 2500
const TAIL = 1200

/** A longer line holds more than a name. UTF-16 units. */
const LONGEST_NAME = 120

/**
 * The body that published a text. Read: by its address, by what the format says, by a name alone on a line. Inferred:
 * by an address or a name inside the first or last words, by the issuer's own turns of phrase, or, for a foreign
 * ministry, by whose guests and offices it speaks of. Weak evidence leaves it blank. An issuer whose name or words the
 * text has but not its host is flagged. Spans are in the text. `mail`: whoever sent it need not have issued it.
 */
export function issuerOf(sheet: Sheet, said: DraftSaid, issuers: readonly Issuer[], mail = false): ReadIssuer {
  const known = knownIssuers(issuers)
  const address = said.url ?? saidIssuer(said.issuer, known)?.address ?? null
  const atHost = address === null ? null : known.atAddress(address)
  if (atHost !== null) return is(atHost, 'read', null)
  const sender = saidIssuer(said.issuer, known)
  const claimed =
    (sender?.issuer === undefined || sender.issuer === null ? null : is(sender.issuer, 'read', null)) ??
    (mail || sender === null ? byWords(sheet, known) : null)
  if (claimed !== null) return confirmed(claimed, address, known)
  return sender === null ? nobody : { fact: { value: sender.name, state: 'read', span: null }, issuer: null, flags: [] }
}

const byWords = (sheet: Sheet, known: KnownIssuers): ReadIssuer | null =>
  byLine(sheet, known) ??
  byOwnName(sheet) ??
  byPattern(sheet.text, known) ??
  byPrintedAddress(sheet.text, known) ??
  byName(sheet, known) ??
  byHomeMinistry(sheet.text, known)

const is = (issuer: Issuer, state: 'read' | 'inferred', span: readonly [number, number] | null): ReadIssuer => ({
  fact: { value: issuer.name, state, span: span === null ? null : [...span] },
  issuer: IssuerId.parse(issuer.id),
  flags: [],
})

/** Agencies and portals republish what others issue; any other host makes the claim doubtful. */
function confirmed(claimed: ReadIssuer, address: string | null, { all }: KnownIssuers): ReadIssuer {
  const host = address === null ? '' : hostOf(address)
  const hosts = all.find(({ id }) => id === claimed.issuer)?.hosts ?? []
  const republished = republishers.some((known) => host === known || host.endsWith(`.${known}`))
  return !host.includes('.') || hosts.length === 0 || republished
    ? claimed
    : { ...claimed, flags: ['issuer-not-confirmed-by-host'] }
}

const source = /^(?:source|источник|источники|来源|來源|المصدر|منبع|ماخذ|issued by|released by)\s*[:：]\s*/iu

/** A word or initials alone may head a list as well. */
const isShort = (words: string): boolean => words.length < (/\p{Script=Han}/u.test(words) ? 3 : 6)

/** A line near either end that is nothing but a name; a signature over two lines, ministry and country, counts too. */
function byLine({ top, foot }: Sheet, known: KnownIssuers): ReadIssuer | null {
  for (const lines of [top.slice(0, 8), foot.slice(-8)]) {
    for (const [index, line] of lines.entries()) {
      if (line.words.length > LONGEST_NAME || /[,;]$/u.test(line.words) || goesOn(lines[index - 1])) continue
      const next = lines[index + 1]
      const single = known.named(line.words.replace(source, ''))
      if (single !== null && !isShort(line.words)) return is(single, 'read', [line.start, line.end])
      if (next === undefined || next.words.length > LONGEST_NAME / 2) continue
      const double = known.named(`${line.words} ${next.words}`)
      if (double !== null) return is(double, 'read', [line.start, next.end])
    }
  }
  return null
}

/** A body that the library does not know signs, or heads its text, with its full name. */
function byOwnName({ top, foot }: Sheet): ReadIssuer | null {
  const line = [...top.slice(0, 3), ...foot.slice(-5)].find(namesBody)
  if (line === undefined) return null
  return {
    fact: { value: line.words, state: 'read', span: [line.start, line.end] },
    issuer: null,
    flags: [],
  }
}

const windows = (text: string): readonly (readonly [number, string])[] =>
  text.length <= HEAD + TAIL
    ? [[0, text]]
    : [
        [0, text.slice(0, HEAD)],
        [text.length - TAIL, text.slice(-TAIL)],
      ]

function byPattern(text: string, { patterns }: KnownIssuers): ReadIssuer | null {
  for (const [at, words] of windows(text)) {
    for (const { issuer, pattern, literal } of patterns) {
      if (!words.includes(literal)) continue
      const found = pattern.exec(words)
      const span =
        found === null ? undefined : trimSpan(words, { start: found.index, end: found.index + found[0].length })
      if (span !== undefined) return is(issuer, 'inferred', [at + span.start, at + span.end])
    }
  }
  return null
}

function byPrintedAddress(text: string, known: KnownIssuers): ReadIssuer | null {
  const found = windows(text).flatMap(([at, words]) => printedAddress(words, at))
  const owners = found.flatMap(({ address, span }) => {
    const issuer = known.atAddress(address)
    return issuer === null ? [] : [{ issuer, span }]
  })
  const [first] = owners
  return first === undefined || owners.some(({ issuer }) => issuer.id !== first.issuer.id)
    ? null
    : is(first.issuer, 'inferred', first.span)
}

const speaks =
  /^(?:[’']s)?(?: spokes\p{L}+)? (?:states?|stated|announce[sd]?|strongly|welcome[sd]?|condemn(?:s|ed)?|express(?:es|ed)|takes?|notes?|noted|would like|confirm(?:s|ed)|regrets|informs|reiterate[sd]|considers|congratulates|has the honou?r|adopted|proclaims|заявляет|сообщает|выражает|решительно|приветствует|осуждает|отмечает|поздравляет)|^[^。，\n]{0,40}(?:通過|通过|宣布|表示|声明|发表|谴责|欢迎)/u

/** A name that opens a line near the top and speaks: "The Ministry of Foreign Affairs of X states …". */
function byName({ top }: Sheet, known: KnownIssuers): ReadIssuer | null {
  for (const line of top.slice(0, 4)) {
    const opening = /^the /iu.exec(line.words)?.[0].length ?? 0
    const words = line.words.slice(opening)
    const found = known.opening(words).find(({ length }) => speaks.test(words.slice(length)))
    const start = line.start + opening
    if (found !== undefined) return is(found.issuer, 'inferred', [start, start + found.length])
  }
  return null
}

function byHomeMinistry(text: string, { all }: KnownIssuers): ReadIssuer | null {
  const home = ministryOf(text.length <= 2 * HEAD ? text : text.slice(0, 2 * HEAD))
  if (home === null) return null
  const ministries = all.filter(
    ({ country, name }) =>
      country === home.country &&
      /^(?:Ministry of (?:Foreign|External) Affairs|Federal Foreign Office|Foreign, )/u.test(name),
  )
  const [ministry] = ministries
  return ministry === undefined || ministries.length > 1
    ? null
    : is(ministry, 'inferred', [home.span.start, home.span.end])
}
