import type { Word } from '../word.ts'

/** What a step did: said in the log, in undo and in its toast. */
export const log = {
  'log.undid': 'Undid: {what}',
  'log.redid': 'Redid: {what}',
  'log.import.files': { one: 'Imported {count} release', other: 'Imported {count} releases' },
  'log.import.pasted': 'Imported pasted text',
  'log.tag.added': 'Tagged “{release}” with {theme}',
  'log.tag.moved': 'Moved the boundaries of {theme} in “{release}”',
  'log.tag.noted': 'Changed the note on {theme} in “{release}”',
  'log.tag.removed': 'Removed {theme} from “{release}”',
  'log.tags.removed': { one: 'Removed {count} tag', other: 'Removed {count} tags' },
  'log.suggestions.accepted': { one: 'Accepted {count} suggestion', other: 'Accepted {count} suggestions' },
  'log.suggestion.rejected': 'Rejected {theme} in “{release}”',
  'log.rule.on': 'Switched the cleaning rule “{rule}” on',
  'log.rule.off': 'Switched the cleaning rule “{rule}” off',
  'log.line.struck': 'Struck the line “{line}”',
  'log.line.restored': 'Restored the line “{line}”',
  'log.codebook.starter': {
    one: 'Put in the starter codebook: {count} theme',
    other: 'Put in the starter codebook: {count} themes',
  },
  'log.codebook.imported': { one: 'Imported {count} theme from {file}', other: 'Imported {count} themes from {file}' },
  'log.library.create': 'Made the library “{name}”',
  'log.brief.new': 'Made the brief “{title}”',
  'log.brief.edit': 'Wrote in the brief “{title}”',
  'log.brief.remove': 'Removed the brief “{title}”',
} as const satisfies Record<string, Word>
