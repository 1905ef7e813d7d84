import { expect, test } from 'vitest'
import type { Draft } from '../../../../electron/import/draft.ts'
import { prepare, type Known } from '../../../../electron/import/prepared.ts'
import { builtInRules } from '../../../../electron/store/built-in-rules.ts'
import { listIssuers } from '../../../../electron/store/issuers.ts'
import { applyEdits } from '../../../../shared/text/revision.ts'
import { library } from '../../store/library-desk.ts'

const draft = (plain: string): Draft => ({
  plain,
  format: 'txt',
  encoding: 'utf-8',
  reader: { name: 'txt', version: 1 },
  pages: [],
  paragraphs: [0],
  said: {},
  part: 0,
  member: '',
})

const known = (): Known => ({ rules: builtInRules(), issuers: listIssuers(library().reader), issuer: null })

const title = 'Telephone Call between the Minister for Foreign Affairs and the State Councilor'
const body =
  'Minister for Foreign Affairs Dr Vivian Balakrishnan had a telephone call with State Councilor Wang Yi this evening.'

test('a sign-off is struck, and its date is read all the same, from its place in plain', () => {
  const plain = `${title}\n\n${body}\n\n. . . . .\n\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n20 MARCH 2018\n\nTravel Page`
  const { edits, facts } = prepare(draft(plain), known())
  expect(applyEdits(plain, edits)).toBe(`${title}\n\n${body}`)
  expect(facts.publication).toMatchObject({ value: '2018-03-20', state: 'read' })
  expect(plain.slice(...(facts.publication.span ?? [0, 0]))).toBe('20 MARCH 2018')
})

test('a title that stands twice is read, and stands once', () => {
  const plain = `${title}\n${title}\n\n${body}\n\n20 March 2018`
  const { edits, facts } = prepare(draft(plain), known())
  expect(applyEdits(plain, edits)).toBe(`${title}\n\n${body}\n\n20 March 2018`)
  expect(facts.title).toMatchObject({ value: title, state: 'read' })
})

test('the page’s own today is struck before the date is read', () => {
  const plain = `Today is Monday, 5 August 2024\n\n${title}\n\n${body}\n\n20 March 2018`
  const { facts } = prepare(draft(plain), known())
  expect(facts.publication).toMatchObject({ value: '2018-03-20', state: 'read' })
})
