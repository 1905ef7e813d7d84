import type { Word } from '../word.ts'

/** The rules that strike lines, and striking by hand. */
export const cleaning = {
  'cleaning.lead':
    'A rule strikes lines that are not the release: breadcrumbs, page controls, sign-offs. Nothing is deleted: struck lines stay in the raw text, each can be restored, and every tag keeps its words.',
  'cleaning.open': 'Cleaning rules',
  'cleaning.proposals': 'Proposed rules',
  'cleaning.proposals.words':
    'The same line came in at least three imports of one issuer. A proposed rule strikes nothing until you accept it.',
  'cleaning.proposals.none':
    'No rule is proposed. One will be when the same line keeps coming with an issuer’s releases.',
  'cleaning.everyIssuer': 'every issuer',
  'cleaning.seen': { one: 'seen in {count} release', other: 'seen in {count} releases' },
  'cleaning.accept': 'Accept',
  'cleaning.decline': 'Decline',
  'cleaning.accepted': { one: 'Rule accepted: {count} line struck', other: 'Rule accepted: {count} lines struck' },
  'cleaning.declined': 'Rule declined: “{line}” stays, and is not proposed again',
  'cleaning.learned': 'Learned rules',
  'cleaning.learned.none': 'None yet. Rules you accept are listed here.',
  'cleaning.builtIn': 'Built-in rules',
  'cleaning.declinedRules': 'Declined',
  'cleaning.strikes': { one: 'strikes {count} line', other: 'strikes {count} lines' },
  'cleaning.wouldStrike': { one: 'would strike {count} line', other: 'would strike {count} lines' },
  'cleaning.lines': 'Lines',
  'cleaning.lines.of': '{lines}: {rule}',
  'cleaning.lines.none': 'No release has such a line.',
  'cleaning.lines.first': { one: 'The first {count} line', other: 'The first {count} lines' },
  'cleaning.switchedOn': 'On again: {rule}',
  'cleaning.switchedOff': 'Off: {rule}. Its lines are back in the text.',
  'cleaning.byHand': 'Struck by hand',
  'cleaning.learned.reason.head': 'The same line stands at the head of several releases of this issuer.',
  'cleaning.learned.reason.tail': 'The same line stands at the foot of several releases of this issuer.',

  'raw.strike': 'Strike this line',
  'raw.strikeAgain': 'Strike it again',
  'raw.restore': 'Restore',
  'raw.struckBy': 'Struck by: {rule}',
  'raw.wasStruckBy': 'Restored; was struck by: {rule}',
  'raw.struckByHand': 'Struck by hand',
  'raw.wasStruckByHand': 'Restored; was struck by hand',
  'raw.struck': 'Struck “{line}”',
  'raw.restored': 'Restored “{line}”',
  'raw.byHand': 'by hand',
  'raw.page': 'Page {number}',
  'raw.paragraph': '¶ {number}',
  'raw.hint': 'Arrow keys go from line to line; S strikes a line or restores it.',
} as const satisfies Record<string, Word>
