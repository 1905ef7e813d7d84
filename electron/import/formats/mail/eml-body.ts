import { fieldOf } from './mime-header.ts'
import { contentOf, type Part } from './mime.ts'
import { withoutUuencoded } from './uuencoded.ts'

/** What a mail says, and what it carries. */
export interface Body {
  readonly sections: readonly Section[]
  readonly documents: readonly Part[]
}

/** A stretch of a mail's words: as plain text, as pages, or the same as both. */
export interface Section {
  readonly plain: readonly Part[]
  readonly html: readonly Part[]
}

/** Things in a mail that are neither its words nor documents. */
const trappings =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|x-vcard|vcard|directory|css|rfc822-headers|x-amp-html)$|^message\/(?:delivery-status|disposition-notification|partial|external-body)$|^application\/(?:pgp-signature|pgp-encrypted|pgp-keys|(?:x-)?pkcs7-signature|ics)$/

/** Sorts the parts of a mail into its words and its documents. */
export function bodyIn(part: Part, isWhole = true): Body {
  if (part.parts.length > 0) return bodyOfMany(part)
  if (isWords(part, isWhole)) {
    const { words, documents } = withoutUuencoded(part) ?? { words: part, documents: [] }
    return { sections: [sectionOf(words)], documents }
  }
  const isCarried = !trappings.test(part.type.value) || isDocument(part)
  return { sections: [], documents: isCarried ? [part] : [] }
}

function bodyOfMany({ type, parts }: Part): Body {
  const bodies = parts.map((part) => bodyIn(part, false))
  const documents = bodies.flatMap((body) => body.documents)
  const sections = bodies.flatMap((body) => body.sections)
  if (type.value === 'multipart/related') return { sections: bodies[0]?.sections ?? [], documents }
  if (type.value !== 'multipart/alternative' || sections.length === 0) return { sections, documents }
  const same = { plain: sections.flatMap(({ plain }) => plain), html: sections.flatMap(({ html }) => html) }
  return { sections: [same], documents }
}

/** A text that is not sent as a file. A multipart in which no part could be found is read as it stands. */
function isWords({ type, headers }: Part, isWhole: boolean): boolean {
  if (!/^(?:text\/(?:plain|html)|multipart\/.*|text|)$/.test(type.value)) return false
  const { value, parameters } = fieldOf(headers.get('content-disposition'))
  return value !== 'attachment' && (isWhole || !(parameters.has('filename') || type.parameters.has('name')))
}

const sectionOf = (part: Part): Section =>
  part.type.value === 'text/html' ? { plain: [], html: [part] } : { plain: [part], html: [] }

/** By its first bytes, whatever it was sent as: PDF, ZIP, RTF, Word. */
const isDocument = (part: Part): boolean =>
  /^(?:%PDF-|PK\x03\x04|\{\\rtf|\xD0\xCF\x11\xE0)/.test(
    String.fromCharCode(...contentOf({ ...part, sent: part.sent.subarray(0, 100) }).bytes.subarray(0, 8)),
  )
