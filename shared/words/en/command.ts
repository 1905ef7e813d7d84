import type { Word } from '../word.ts'

/** What the command line says. */
export const command = {
  'failure.command.unknown': 'There is no command “{command}”. “readout help” lists the commands.',
  'failure.command.notBuilt': '“{command}” is not built yet in this version.',
  'failure.command.noLibrary': 'Name the library with --library FILE. Usage: {usage}',
  'failure.command.usage': '{detail} Usage: {usage}',
  'failure.command.missing': 'Something is missing or misspelt. Usage: {usage}',
  'failure.command.number': '“{given}” is not a whole number. Usage: {usage}',
  'failure.command.sort': 'Sort by one of: {fields}.',
  'failure.command.format': '“{given}” is not a format this writes. It writes {formats}.',
  'failure.command.noSuchFile': 'There is no file {file}.',
  'failure.command.template': 'There is no template “{template}”. Templates: {names}.',
  'failure.command.templateNotBuilt': 'The template “{template}” is not built yet in this version. Built: {names}.',
  'failure.command.noElectron':
    'Printing needs Electron. Run this through “npm run readout”, or name Electron in READOUT_ELECTRON.',
  'failure.command.printFailed': 'Electron could not print the brief: {detail}',
  'failure.command.undoDepends': '{depends} “readout undo --both” undoes what rests on it as well.',
  'failure.brief.notWritten':
    'The file {file} could not be written. An old file of that name was kept. Choose another place or free some space.',
  'failure.command.map':
    'The mapping in {file} cannot be read. It is JSON such as {"fields":{"title":["headline"],"text":["body"],"publication":["date"]}}. Nothing was imported.',
} as const satisfies Record<string, Word>
