import type { Issuer } from '../../../shared/model/library.ts'
import type { KnownIssuers } from './known-issuers.ts'

/** What the format says of the issuer: a sender, a site, a channel, a column. */
export interface SaidIssuer {
  readonly name: string
  readonly issuer: Issuer | null
  /** The host that it was sent from, where that is said. */
  readonly address: string | null
}

/** Words that say nothing of who it is. */
const nobody =
  /^(?:home(?: ?page)?|news|press(?: office| releases?| centre| center| service)?|media|no-?reply|do-?not-?reply|admin(?:istrator)?|editor|webmaster|rss|feed|info|unknown|n\/?a|none|null|undefined|-+|главная|новости|首页|新闻)$/iu

const mailAddress = /[\w.+'-]{1,64}@((?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,12})/iu

export function saidIssuer(said: string | undefined, known: KnownIssuers): SaidIssuer | null {
  const words = said?.replace(/\s+/gu, ' ').trim().slice(0, 300) ?? ''
  if (words === '') return null
  const address = mailAddress.exec(words)?.[1] ?? null
  const name = words
    .replace(mailAddress, '')
    .replace(/[<>"“”]|\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const issuer = issuerNamed(name, known)
  if (issuer === null && (nobody.test(name) || !/\p{L}{2}/u.test(name)))
    return address === null ? null : ofHost(address, known)
  return { name, issuer, address }
}

const ofHost = (address: string, known: KnownIssuers): SaidIssuer | null => {
  const issuer = known.atAddress(address)
  return issuer === null ? null : { name: issuer.name, issuer, address }
}

/** By its name, by one of the parts that dashes and bars set off, or by its host. */
function issuerNamed(name: string, known: KnownIssuers): Issuer | null {
  const whole = known.named(name)
  if (whole !== null) return whole
  for (const part of name.split(/\s+[-–—|:/·»>]+\s+|[:：]\s+/u)) {
    const found = part === name ? null : known.named(part)
    if (found !== null) return found
  }
  return /^[\w.-]{4,80}$/u.test(name) && name.includes('.') ? known.atAddress(name) : null
}
