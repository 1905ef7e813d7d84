import type { Fact, Facts } from '../../../shared/model/fact.ts'
import type { Edit } from '../../../shared/model/cleaning.ts'
import type { IssuerId } from '../../../shared/model/ids.ts'
import type { Issuer } from '../../../shared/model/library.ts'
import { applyEdits, positionMap } from '../../../shared/text/revision.ts'
import type { Draft } from '../draft.ts'
import { addressOf, dayOfAddress } from './address.ts'
import { updatedOf } from './capture.ts'
import { datelineOf } from './dateline.ts'
import { fourDates } from './four-dates.ts'
import { issuerOf } from './issuer.ts'
import { kindOf } from './kind.ts'
import { knownIssuers } from './known-issuers.ts'
import { languageOf } from './language.ts'
import { placeOf } from './place.ts'
import { referenceOf } from './reference.ts'
import { hintsOf } from './settle.ts'
import { sheetOf } from './sheet.ts'
import { titleOf } from './title.ts'

export interface ReadRelease {
  readonly facts: Facts
  /** The issuer of the library; null where it is unknown or its name is not in the library: see the fact's value. */
  readonly issuer: IssuerId | null
  readonly language: string | null
  /** When the issuer last changed it, an ISO date; null where it does not say. */
  readonly updated: string | null
  /** What the analyst should look at: `ambiguous-date`, `several-dates`, `replaced-characters`. */
  readonly flags: readonly string[]
}

/** What a draft says of itself, read from its cleaned text; spans are in plain. What was not read stays blank. */
export function readDraft(draft: Draft, edits: readonly Edit[], issuers: readonly Issuer[]): ReadRelease {
  const { said } = draft
  const sheet = sheetOf(applyEdits(draft.plain, edits))
  const url = addressOf(sheet.text, said.url)
  const day = dayOfAddress(url.value)
  const hints = hintsOf(sheet.dates, day, said.dayFirst)
  const opening = datelineOf(sheet, hints, null)
  const reference = referenceOf(sheet, said.reference)
  const { named } = knownIssuers(issuers)
  const title = titleOf(sheet, {
    said: said.title,
    isIssuer: (words) => named(words) !== null,
    bodyStart: opening.bodyStart,
    reference: reference.span,
    isList: draft.flags?.includes('list-page') === true,
  })
  const issuer = issuerOf(sheet, said, issuers, draft.format === 'eml')
  const kind = kindOf(sheet, title, said.kind)
  const dates = fourDates(sheet, draft, { title, opening, hints, day, kind: kind.value })
  const map = positionMap(draft.plain, edits)
  const inPlain = (fact: Fact): Fact => {
    if (fact.span === null) return fact
    const span = map.spanToPlain({ start: fact.span[0], end: fact.span[1] })
    return { ...fact, span: span === undefined ? null : [span.start, span.end] }
  }
  const facts: Facts = {
    title: inPlain(title.fact),
    issuer: inPlain(issuer.fact),
    kind: inPlain(kind),
    reference: inPlain(reference),
    url: inPlain(url),
    place: inPlain(placeOf(sheet, said.place, opening.place)),
    event: inPlain(dates.event.fact),
    dateline: inPlain(dates.dateline.fact),
    publication: inPlain(dates.publication.fact),
    capture: inPlain(dates.capture.fact),
  }
  const flags = [...dates.publication.flags, ...dates.dateline.flags, ...dates.event.flags, ...dates.capture.flags]
  return {
    facts,
    issuer: issuer.issuer,
    language: languageOf(sheet.text, said.language),
    updated: updatedOf(sheet, said.updated, hints),
    flags: [
      ...new Set([
        ...flags,
        ...issuer.flags,
        ...(draft.flags ?? []),
        ...(draft.plain.includes('\uFFFD') ? ['replaced-characters'] : []),
      ]),
    ],
  }
}
