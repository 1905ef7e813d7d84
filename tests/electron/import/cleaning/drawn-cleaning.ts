import fc from 'fast-check'
import { CleaningRule } from '../../../../shared/model/cleaning.ts'
import type { IssuerId } from '../../../../shared/model/ids.ts'
import { namedId } from '../../../../electron/store/named-id.ts'
import { anyLine } from '../../../shared/text/scripts.ts'

const furniture = fc.constantFrom(
  'Press Releases|',
  'Follow us 上海',
  'Share on Facebook',
  'Begin Text: The parties agree.',
  'The parties agree.',
  'The parties agree. The parties agree.',
  'Стороны согласны.  Стороны согласны.',
  'میشود و می\u200cشود',
  '双方同意。双方同意。',
  '👩‍👩‍👧 🇵🇰',
  '（完）',
)

/** A release's plain, made of lines that came with either line end. */
const incoming = fc
  .record({
    lines: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: furniture },
        { weight: 2, arbitrary: anyLine },
        { weight: 1, arbitrary: fc.constant('') },
      ),
      { minLength: 1, maxLength: 9 },
    ),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ lines, end }) => lines.join(end).replaceAll('\r\n', '\n').toWellFormed())

/** What a rule is made of: it fits a line of a text, or a part of it. */
const drawnRule = fc.record({
  text: fc.nat(1),
  line: fc.nat(8),
  cut: fc.integer({ min: 1, max: 12 }),
  reach: fc.constantFrom<CleaningRule['reach']>('line', 'line', 'paragraph', 'line-start', 'line-end', 'onwards'),
  where: fc.constantFrom<CleaningRule['where']>('head', 'tail', 'anywhere'),
  kind: fc.constantFrom<CleaningRule['kind']>('pattern', 'pattern', 'pattern', 'repeated-title'),
  standing: fc.constantFrom<CleaningRule['standing']>('accepted', 'accepted', 'proposed', 'declined'),
  on: fc.boolean(),
})
export type DrawnRule = typeof drawnRule extends fc.Arbitrary<infer Rule> ? Rule : never

/** One step of an analyst; the numbers choose what it is done on. */
const step = fc.record({
  kind: fc.constantFrom(
    'tag',
    'tag',
    'tag',
    'switch-rule',
    'switch-rule',
    'accept',
    'decline',
    'switch-strike',
    'switch-strike',
    'strike',
    'strike',
    'mend',
    'mend',
    'unmend',
    'undo',
    'undo',
    'redo',
  ),
  release: fc.nat(1),
  a: fc.nat(),
  b: fc.nat(),
})
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

export const drawnDay = fc.record({
  texts: fc.tuple(incoming, incoming),
  rules: fc.array(drawnRule, { minLength: 1, maxLength: 4 }),
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
})

/** The rule that was drawn, over the texts that were: those of its own it fits. */
export function ruleFrom(drawn: DrawnRule, texts: readonly string[], issuer: IssuerId, name: string): CleaningRule {
  const lines = (texts[drawn.text] ?? '').split('\n').filter((line) => line.trim() !== '')
  const line = lines[drawn.line % Math.max(1, lines.length)]?.trim() ?? 'nothing'
  return CleaningRule.parse({
    id: namedId(name),
    name,
    issuer,
    kind: drawn.kind,
    pattern: drawn.kind === 'pattern' ? patternFrom(drawn, line) : '',
    reach: drawn.reach,
    where: drawn.where,
    holdsFacts: false,
    reason: '',
    example: line,
    builtIn: false,
    standing: drawn.standing,
    on: drawn.standing === 'accepted' && drawn.on,
  })
}

function patternFrom({ reach, cut }: DrawnRule, line: string): string {
  const signs = [...line]
  if (reach === 'line-start') return quoted(signs.slice(0, cut))
  if (reach === 'line-end') return quoted(signs.slice(-cut))
  if (reach === 'onwards') return String.raw`${quoted(signs)}(?:\n[^\n]{0,80})*`
  return quoted(signs)
}

const quoted = (signs: readonly string[]): string =>
  signs.map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`).join('')
