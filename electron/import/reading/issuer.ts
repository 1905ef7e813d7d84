import { blank, type Fact } from '../../../shared/model/fact.ts'
import { IssuerId } from '../../../shared/model/ids.ts'
import type { Issuer } from '../../../shared/model/library.ts'
import { trimSpan } from '../../../shared/text/span.ts'
import type { DraftSaid } from '../draft.ts'
import { ministryOf } from './home-ministry.ts'
import { firstLines, lastLines } from './lines.ts'

export interface ReadIssuer {
  readonly fact: Fact
  readonly issuer: IssuerId | null
}

const nobody: ReadIssuer = { fact: blank, issuer: null }

/** How far from either end of a text its issuer is looked for. UTF-16 units. */
const HEAD = 2500
const TAIL = 1200

/**
 * The body that published a text. Read: by the page's address or site name, by a name alone on a line. Inferred: by an
 * address or a name inside the first or last words, by the issuer's own turns of phrase, or, for a foreign ministry, by
 * whose guests and offices it speaks of. Weak evidence leaves it blank. Spans are in `text`.
 */
export function issuerOf(text: string, said: DraftSaid, issuers: readonly Issuer[]): ReadIssuer {
  return (
    byAddress(said, issuers) ??
    byLine(text, issuers) ??
    byPattern(text, issuers) ??
    byPrintedAddress(text, issuers) ??
    byName(text, issuers) ??
    byHost(text, issuers) ??
    nobody
  )
}

const is = (issuer: Issuer, state: 'read' | 'inferred', span: [number, number] | null): ReadIssuer => ({
  fact: { value: issuer.name, state, span },
  issuer: IssuerId.parse(issuer.id),
})

function byAddress(said: DraftSaid, issuers: readonly Issuer[]): ReadIssuer | null {
  const byHostName = said.url === undefined ? null : ofHost(said.url.replace(/^https?:\/\//iu, ''), issuers)
  const site = said.issuer?.toLowerCase()
  const found =
    byHostName ??
    issuers.find(
      (issuer) =>
        site !== undefined && [...namesOf(issuer), ...issuer.hosts].some((name) => name.toLowerCase() === site),
    ) ??
    null
  return found === null ? null : is(found, 'read', null)
}

/** The issuer with the most exact host, by host alone or host and path: `www.mfa.gov.kz/…` is at `mfa.gov.kz`. */
function ofHost(address: string, issuers: readonly Issuer[]): Issuer | null {
  const bare = address.toLowerCase().replace(/^www\d?\./u, '')
  const host = bare.split(/[/:?#]/u, 1)[0] ?? ''
  let best: { issuer: Issuer; length: number } | null = null
  for (const issuer of issuers) {
    for (const known of issuer.hosts) {
      const fits = known.includes('/') ? bare.startsWith(known) : host === known || host.endsWith(`.${known}`)
      if (fits && known.length > (best?.length ?? 0)) best = { issuer, length: known.length }
    }
  }
  return best?.issuer ?? null
}

const namesOf = (issuer: Issuer): readonly string[] => [issuer.name, ...Object.values(issuer.names).flat()]

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’`]/gu, "'")
    .replace(/[\s.,:;()]+/gu, ' ')
    .trim()

/** A line near either end that is nothing but a name; a signature over two lines, ministry and country, counts too. */
function byLine(text: string, issuers: readonly Issuer[]): ReadIssuer | null {
  const known = new Map(issuers.flatMap((issuer) => namesOf(issuer).map((name) => [folded(name), issuer] as const)))
  const ends = [firstLines(text, 8), lastLines(text, 8)]
  for (const lines of ends) {
    for (const [index, line] of lines.entries()) {
      if (line.words.length > 120) continue
      const next = lines[index + 1]
      const single = known.get(folded(line.words.replace(/^(?:source|источник|来源|المصدر|منبع)\s*[:：]\s*/iu, '')))
      if (single !== undefined) return is(single, 'read', [line.start, line.end])
      const double =
        next === undefined || next.words.length > 60 ? undefined : known.get(folded(`${line.words} ${next.words}`))
      if (double !== undefined && next !== undefined) return is(double, 'read', [line.start, next.end])
    }
  }
  return null
}

const windows = (text: string): readonly (readonly [number, string])[] =>
  text.length <= HEAD + TAIL
    ? [[0, text]]
    : [
        [0, text.slice(0, HEAD)],
        [text.length - TAIL, text.slice(-TAIL)],
      ]

function byPattern(text: string, issuers: readonly Issuer[]): ReadIssuer | null {
  for (const [at, words] of windows(text)) {
    for (const issuer of issuers) {
      for (const pattern of issuer.patterns) {
        const found = expression(pattern)?.exec(words)
        const span =
          found === null || found === undefined
            ? undefined
            : trimSpan(words, { start: found.index, end: found.index + found[0].length })
        if (span !== undefined) return is(issuer, 'inferred', [at + span.start, at + span.end])
      }
    }
  }
  return null
}

const expressions = new Map<string, RegExp | null>()

function expression(pattern: string): RegExp | null {
  const known = expressions.get(pattern)
  if (known !== undefined) return known
  let made: RegExp | null
  try {
    made = new RegExp(pattern, 'iu')
  } catch {
    made = null
  }
  expressions.set(pattern, made)
  return made
}

const sourceLabel =
  /(?:url|link|source|via|web ?site|ที่มา|ссылка|источник|原文|来源|來源|网址|المصدر|منبع|ماخذ)[^\p{L}\p{N}]{0,6}$/iu

/** An address that the text prints alone on a line or as its source, if all such belong to one issuer. */
function byPrintedAddress(text: string, issuers: readonly Issuer[]): ReadIssuer | null {
  const found = windows(text).flatMap(([at, words]) =>
    [...words.matchAll(/(?:https?:\/\/)?((?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,6}(?:\/[\w\-./]{0,200})?)/giu)].flatMap(
      (match) => {
        const before = words.slice(Math.max(0, match.index - 40), match.index)
        const after = words.slice(match.index + match[0].length)
        const alone = /(?:^|\n)[ \t]*$/u.test(before) && /^\S{0,200}[ \t]*(?:\n|$)/u.test(after)
        const issuer = alone || sourceLabel.test(before) ? ofHost(match[1] ?? '', issuers) : null
        return issuer === null
          ? []
          : [{ issuer, span: [at + match.index, at + match.index + match[0].length] as [number, number] }]
      },
    ),
  )
  const first = found[0]
  return first === undefined || found.some(({ issuer }) => issuer.id !== first.issuer.id)
    ? null
    : is(first.issuer, 'inferred', first.span)
}

const speaks =
  /^(?:[’']s)?(?: spokes\p{L}+)? (?:states?|stated|announce[sd]?|strongly|welcome[sd]?|condemn(?:s|ed)?|express(?:es|ed)|takes?|notes?|noted|would like|confirm(?:s|ed)|regrets|informs|reiterate[sd]|considers|congratulates|has the honou?r|adopted|proclaims|заявляет|сообщает|выражает|решительно|приветствует|осуждает|отмечает|поздравляет)|^[^。，\n]{0,40}(?:通過|通过|宣布|表示|声明|发表|谴责|欢迎)/u

/** A name that opens a line near the top and speaks: "The Ministry of Foreign Affairs of X states …". */
function byName(text: string, issuers: readonly Issuer[]): ReadIssuer | null {
  for (const line of firstLines(text, 4)) {
    const opening = /^the /iu.exec(line.words)?.[0].length ?? 0
    const words = line.words.slice(opening).replace(/[’`]/gu, "'").toLowerCase()
    for (const issuer of issuers) {
      const name = namesOf(issuer).find(
        (each) => words.startsWith(each.toLowerCase()) && speaks.test(words.slice(each.length)),
      )
      const start = line.start + opening
      if (name !== undefined) return is(issuer, 'inferred', [start, start + name.length])
    }
  }
  return null
}

function byHost(text: string, issuers: readonly Issuer[]): ReadIssuer | null {
  const home = ministryOf(text.length <= 2 * HEAD ? text : text.slice(0, 2 * HEAD))
  if (home === null) return null
  const ministries = issuers.filter(
    ({ country, name }) =>
      country === home.country &&
      /^(?:Ministry of (?:Foreign|External) Affairs|Federal Foreign Office|Foreign, )/u.test(name),
  )
  const [ministry] = ministries
  return ministry === undefined || ministries.length > 1
    ? null
    : is(ministry, 'inferred', [home.span.start, home.span.end])
}
