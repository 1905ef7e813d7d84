import { expect, test } from 'vitest'
import { clean, cleanFurther, editsForReading } from '../../../../electron/import/cleaning/clean.ts'
import { builtInRules } from '../../../../electron/store/built-in-rules.ts'
import { CleaningRule, type Edit } from '../../../../shared/model/cleaning.ts'
import { applyEdits } from '../../../../shared/text/revision.ts'

const builtIn = builtInRules()
const body =
  'The Foreign Minister met the ambassador.\n\nHe issued two press releases| afterwards, which one may print or share on Facebook.'

const rule = (made: Partial<CleaningRule>): CleaningRule =>
  CleaningRule.parse({
    id: '00000000-0000-4000-8000-000000000001',
    name: 'A rule',
    issuer: null,
    kind: 'pattern',
    pattern: 'Follow the ministry',
    reach: 'line',
    where: 'tail',
    holdsFacts: false,
    reason: '',
    example: '',
    builtIn: false,
    standing: 'accepted',
    on: true,
    ...made,
  })

const struck = (plain: string, rules: readonly CleaningRule[], issuer: string | null = null): readonly string[] =>
  clean(plain, rules, issuer).map(({ start, end }) => plain.slice(start, end))

test('a rule strikes whole lines at the ends of a release, and none in its middle', () => {
  const middle = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of the statement.`)
  const plain = [...middle.slice(0, 20), 'Print', 'Press Releases|', ...middle.slice(20)].join('\n\n')
  expect(clean(plain, builtIn, null)).toEqual([])
  expect(applyEdits(body, clean(body, builtIn, null))).toBe(body)
})

test('struck lines do not count: a rule reaches twelve lines that stand, however many controls are above them', () => {
  const controls = Array.from({ length: 20 }, () => 'Share on Facebook')
  const plain = [...controls, 'Print', body].join('\n')
  expect(applyEdits(plain, clean(plain, builtIn, null))).toBe(body)
  const lines = Array.from({ length: 12 }, (_, at) => `Item ${at} of the agenda`)
  expect(clean([...lines, 'Press Releases|', body].join('\n'), builtIn, null)).toEqual([])
})

test('a rule for anywhere strikes in the middle too', () => {
  const page = rule({ pattern: String.raw`page \d{1,3}`, where: 'anywhere' })
  const plain = Array.from({ length: 60 }, (_, at) => (at === 30 ? 'Page 7' : `Paragraph ${at}.`)).join('\n')
  expect(struck(plain, [page])).toEqual(['Page 7\n'])
})

test('a text that is nothing but what rules strike is left alone', () => {
  expect(clean('Print\n\nShare\n\nClose', builtIn, null)).toEqual([])
})

test('a rule that is off leaves its strike, off; one of another issuer, proposed or declined leaves none', () => {
  const theirs = '5ead0075-0002-4000-8000-000000000001'
  const follow = rule({ issuer: CleaningRule.shape.issuer.parse(theirs) })
  const plain = `${body}\n\nFollow the Ministry`
  const on = clean(plain, [follow], theirs)
  expect(on.map(({ on: isOn }) => isOn)).toEqual([true])
  expect(clean(plain, [{ ...follow, on: false }], theirs)).toEqual(on.map((edit) => ({ ...edit, on: false })))
  expect(clean(plain, [follow], '5ead0075-0002-4000-8000-000000000002')).toEqual([])
  expect(clean(plain, [{ ...follow, standing: 'proposed' }], theirs)).toEqual([])
  expect(clean(plain, [{ ...follow, standing: 'declined' }], theirs)).toEqual([])
})

test('a part of a line goes with the white space up to the rest, and every other character stays', () => {
  const start = rule({ pattern: 'Begin Text:', reach: 'line-start', where: 'head' })
  const end = rule({ pattern: String.raw`\(Web editor: [^()]{1,40}\)`, reach: 'line-end' })
  const plain = '  Begin Text:  The two sides met.\n\nThey agreed. (Web editor: Zhang)  '
  expect(struck(plain, [start, end])).toEqual(['Begin Text:  ', ' (Web editor: Zhang)'])
  expect(applyEdits(plain, clean(plain, [start, end], null))).toBe('  The two sides met.\n\nThey agreed.  ')
})

test('a rule for the rest of a text strikes from where it fits, in the middle of a line or below it, to the end', () => {
  const onwards = rule({ pattern: String.raw`(?:^|(?<=\.))More news(?:\n[^\n]{1,80})*`, reach: 'onwards' })
  expect(struck(`${body}\n\nMore news\nOne\n\nTwo\n`, [onwards])).toEqual(['More news\nOne\n\nTwo\n'])
  const glued = 'A statement.\nThey agreed.More news\nOne\nTwo'
  expect(struck(glued, [onwards])).toEqual(['More news', 'One\nTwo'])
  expect(applyEdits(glued, clean(glued, [onwards], null))).toBe('A statement.\nThey agreed.')
})

test('what is edited already stays as it is when a rule comes later', () => {
  const plain = `${body}\n\nFollow the Ministry\n\nFollow the ministry`
  const at = plain.indexOf('Follow')
  const restored: Edit = {
    start: at,
    end: at + 21,
    replacement: '',
    by: { kind: 'analyst', analyst: '0f0f6d1e-8c1b-4c39-9b6a-3b9f1f0c0a01' },
    on: false,
  }
  const edits = cleanFurther(plain, [restored], [rule({})], null)
  expect(edits.map(({ start, on }) => [plain.slice(start, start + 19), on])).toEqual([
    ['Follow the Ministry', false],
    ['Follow the ministry', true],
  ])
})

test('facts are read without the strikes of rules whose lines may hold them', () => {
  const signed = rule({ pattern: 'MINISTRY', holdsFacts: true, id: CleaningRule.shape.id.parse(builtIn[0]?.id) })
  const rules = [signed, rule({})]
  const edits = clean(`${body}\nMINISTRY\nFollow the ministry`, rules, null)
  expect(edits.length).toBe(2)
  expect(editsForReading(edits, rules)).toEqual(edits.slice(1))
})

test('a pattern that is no regular expression strikes nothing', () => {
  expect(clean(`${body}\nFollow (the ministry`, [rule({ pattern: 'Follow (the ministry' })], null)).toEqual([])
})
