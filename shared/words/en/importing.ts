import type { Word } from '../word.ts'

export const importing = {
  'import.import': 'Import',
  'import.files': 'Import files…',
  'import.folder': 'Import a folder…',
  'import.paste': 'Import pasted text…',
  'import.drop.title': 'Drop to import',
  'import.drop.words': 'Text and web pages, single files or whole folders. The originals are kept unchanged.',
  'import.drop.none': 'Nothing there could be read as a file. Save it to disk first, then drop the file.',

  'import.paste.title': 'Import this text as a release?',
  'import.paste.field': 'Text of the release',
  'import.paste.placeholder': 'Paste the text of a release here',
  'import.paste.do': 'Import text',

  'import.running': 'Importing',
  'import.counted': '{done} of {total}',
  'import.countedOpen': '{done} so far',
  'import.rate': '{rate} a second',
  'import.cancelling': 'Cancelling',
  'import.report': 'Import report',
  'import.imported': { one: '{count} release imported', other: '{count} releases imported' },
  'import.importedNone': 'Nothing new was imported',
  'import.same': { one: '{count} was here already', other: '{count} were here already' },
  'import.near': {
    one: '{count} repeats another almost word for word',
    other: '{count} repeat another almost word for word',
  },
  'import.failed': { one: '{count} could not be read', other: '{count} could not be read' },
  'import.cancelled': 'Import stopped. What had come in whole is in the library; Undo takes it back.',
  'import.interrupted': 'The import was interrupted. What it had already saved is in the library.',
  'import.open': 'Open it',
  'import.undo': 'Undo import',
  'import.sameAs': 'the same file as one in the library',
  'import.more': { one: 'and {count} more', other: 'and {count} more' },

  'import.problem.unsupported-format': 'this format is not read yet',
  'import.problem.empty': 'there is no text in it',
  'import.problem.damaged': 'the file is damaged',
  'import.problem.needs-password': 'it is protected by a password',
  'import.problem.no-text-layer': 'it holds pictures of pages, no text',
  'import.problem.too-large': 'it is larger than is safe to read',
  'import.problem.too-deep': 'too many archives inside each other',
  'import.problem.took-too-long': 'reading it took too long and was stopped',
  'import.problem.needs-mapping': 'its columns must be named first',
  'import.problem.unreadable': 'the file may not be read',
  'import.problem.later':
    '{what} files are not read yet. Save it as plain text or as a web page (HTML) and import that.',
  'import.problem.binary': 'This is no text: it holds characters that no text has.',
  'import.problem.notText': 'This is no text ({what}).',

  'failure.import.cancelled': {
    one: 'The import was stopped. {count} release had come in whole and is in the library; Undo takes it back.',
    other: 'The import was stopped. {count} releases had come in whole and are in the library; Undo takes them back.',
  },
} as const satisfies Record<string, Word>
