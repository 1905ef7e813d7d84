import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Outcome } from '../../../shared/contract/outcome.ts'
import { blank, type Facts } from '../../../shared/model/fact.ts'
import { AnalystId, Sha256, ThemeId } from '../../../shared/model/ids.ts'
import { indexForm } from '../../../shared/text/fold.ts'
import { applyEdits } from '../../../shared/text/revision.ts'
import { signatureOf } from '../../../electron/import/families/signature.ts'
import type { ThemeDraft } from '../../../shared/model/theme.ts'
import { releaseIdOf, type NewRelease } from '../../../electron/store/releases.ts'

export const aisha = { id: AnalystId.parse('0f0f6d1e-8c1b-4c39-9b6a-3b9f1f0c0a01'), name: 'Aisha' }
export const boris = { id: AnalystId.parse('0f0f6d1e-8c1b-4c39-9b6a-3b9f1f0c0a02'), name: 'Boris' }

/** The value of an outcome that must be good. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.say)}`)
  return outcome.value
}

/** What a refused outcome says: its code, or the reason for which the library cannot be used, and its key. */
export function refusal(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error('was not refused')
  const { failure } = outcome
  return failure.code === 'unusable-library' ? failure.reason : `${failure.code} ${failure.say.key}`
}

export const facts = (known: Partial<Record<keyof Facts, string>> = {}): Facts => {
  const fact = (name: keyof Facts) =>
    known[name] === undefined ? blank : { value: known[name], state: 'read' as const, span: null }
  return {
    title: fact('title'),
    issuer: fact('issuer'),
    kind: fact('kind'),
    reference: fact('reference'),
    url: fact('url'),
    place: fact('place'),
    event: fact('event'),
    dateline: fact('dateline'),
    publication: fact('publication'),
    capture: fact('capture'),
  }
}

export function release(plain: string, made: Partial<NewRelease> = {}): NewRelease {
  const bytes = new TextEncoder().encode(plain)
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
  const text = applyEdits(plain, made.edits ?? [])
  return {
    id: releaseIdOf(sha256, ''),
    original: { sha256, size: bytes.length, deflated: deflateRawSync(bytes, { level: 6 }) },
    part: 0,
    member: '',
    reading: '',
    source: 'desk/release.txt',
    format: 'txt',
    encoding: 'utf-8',
    reader: { name: 'txt', version: 1 },
    plain,
    pages: [],
    paragraphs: [0],
    edits: [],
    facts: facts(),
    issuer: null,
    language: 'en',
    flags: [],
    updated: null,
    index: { title: indexForm(made.facts?.title.value ?? ''), text: indexForm(text) },
    signature: signatureOf(text),
    ...made,
  }
}

export const theme = (name: string, made: Partial<ThemeDraft> = {}): ThemeDraft => ({
  name,
  parent: null,
  definition: `What ${name} means`,
  useWhen: '',
  notWhen: '',
  example: '',
  colour: 1,
  key: null,
  aliases: [{ language: 'en', text: name, kind: 'phrase' }],
  ...made,
})

export const themeId = (number: number): ThemeId =>
  ThemeId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
