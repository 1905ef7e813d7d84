import { blank, type Fact, type Facts } from '../../../shared/model/fact.ts'
import type { Edit } from '../../../shared/model/cleaning.ts'
import type { IssuerId } from '../../../shared/model/ids.ts'
import type { Issuer } from '../../../shared/model/library.ts'
import { applyEdits, positionMap } from '../../../shared/text/revision.ts'
import type { Draft } from '../draft.ts'
import { issuerOf } from './issuer.ts'
import { languageOf } from './language.ts'
import { publicationOf } from './publication.ts'
import { titleOf } from './title.ts'

export interface ReadRelease {
  readonly facts: Facts
  readonly issuer: IssuerId | null
  readonly language: string | null
  /** What the analyst should look at: `ambiguous-date`, `several-dates`, `replaced-characters`. */
  readonly flags: readonly string[]
}

/** What a draft says of itself, read from its cleaned text; spans are in plain. What was not read stays blank. */
export function readDraft(draft: Draft, edits: readonly Edit[], issuers: readonly Issuer[]): ReadRelease {
  const text = applyEdits(draft.plain, edits)
  const map = positionMap(draft.plain, edits)
  const inPlain = (fact: Fact): Fact => {
    if (fact.span === null) return fact
    const span = map.spanToPlain({ start: fact.span[0], end: fact.span[1] })
    return { ...fact, span: span === undefined ? null : [span.start, span.end] }
  }
  const title = titleOf(text, draft.said)
  const publication = publicationOf(text, draft.said, title.fact.state === 'read' ? title.span : null)
  const issuer = issuerOf(text, draft.said, issuers)
  const facts: Facts = {
    title: inPlain(title.fact),
    issuer: inPlain(issuer.fact),
    kind: blank,
    reference: blank,
    url: inPlain(addressOf(text, draft)),
    place: blank,
    event: blank,
    dateline: blank,
    publication: inPlain(publication.fact),
    capture: blank,
  }
  const flags = [...publication.flags, ...(draft.plain.includes('\uFFFD') ? ['replaced-characters'] : [])]
  return { facts, issuer: issuer.issuer, language: languageOf(text), flags }
}

/** The release's own address: as the page says it, or after a label in the text. */
function addressOf(text: string, draft: Draft): Fact {
  if (draft.said.url !== undefined) return { value: draft.said.url, state: 'read', span: null }
  const found =
    /^(?:url|link|web address|адрес|ссылка|网址|链接|الرابط|نشانی)\s*[:：]\s*(https?:\/\/[^\s<>"]{4,2000})/imu.exec(
      text.slice(0, 3000),
    )
  const address = found?.[1]
  if (found === null || address === undefined) return blank
  const start = found.index + found[0].length - address.length
  return { value: address, state: 'read', span: [start, start + address.length] }
}
