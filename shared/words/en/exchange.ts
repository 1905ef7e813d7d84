import type { Word } from '../word.ts'

/** Files that go out and come in: exports, codebook files. */
export const exchange = {
  'export.lost.originals': 'the original files',
  'export.lost.briefs': 'briefs',
  'export.lost.log': 'the log',
  'export.lost.texts': 'the texts of the releases',
  'export.lost.codebook': 'definitions and aliases of the themes',
  'export.lost.untagged': { one: '{count} release without a tag', other: '{count} releases without a tag' },
  'codebook.lost.column': 'column “{column}”',
  'codebook.lost.row': 'row {row}, which has no theme',
  'failure.export.format': 'This version does not write {given} yet. It writes {formats}.',
  'failure.codebook.format': 'This version does not know codebooks in {given} yet. It reads and writes {formats}.',
  'failure.codebook.missing': 'The file {file} cannot be read. Nothing was changed.',
  'failure.codebook.large': 'The file {file} is too large for a codebook. Nothing was changed.',
  'failure.codebook.unreadable': 'The file {file} is not a codebook Readout can read: {detail}. Nothing was changed.',
  'failure.codebook.theme': 'The theme “{name}” in {file} cannot be used: {detail}. Nothing was changed.',
} as const satisfies Record<string, Word>
