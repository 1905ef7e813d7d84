import type { Word } from '../word.ts'

/** Dialogs of the system, and what the processes have to say on their own account. */
export const shell = {
  'dialog.newLibrary': 'New library',
  'dialog.newLibrary.save': 'Make library',
  'dialog.openLibrary': 'Open library',
  'dialog.openBackup': 'Restore from a backup',
  'dialog.importFiles': 'Import press releases',
  'dialog.importFolder': 'Import a folder of press releases',
  'dialog.import': 'Import',
  'dialog.open': 'Open',
  'dialog.saveReport': 'Save the import report',
  'dialog.tables': 'Tables (CSV)',
  'dialog.saveOriginal': 'Save a copy of the original',
  'dialog.savePdf': 'Export the brief as PDF',
  'dialog.save': 'Save',
  'dialog.verifyPdf': 'Verify a brief',
  'dialog.verify': 'Verify',
  'dialog.libraries': 'Readout libraries',
  'dialog.pdfs': 'PDF documents',

  'window.trial': '{name} (trial build)',
  'window.gone': 'The window stopped twice within a minute',
  'window.gone.detail': 'What was saved is safe. Please close Readout and open it again.',

  'about.detail': 'Version {version}\n{runtime}\nNothing leaves this computer: no telemetry, no update check.',
  'about.trial': 'Trial build on an outdated runtime: for looking at, not for work.',

  'attempts.row': '{place}: {door}',
  'attempts.place.window': 'Window',
  'attempts.place.main': 'Main process',
  'attempts.place.engine': 'Engine',
  'attempts.place.search': 'Search thread',
  'attempts.place.parser': 'Parser',
  'attempts.door.policy': 'content policy',
  'attempts.door.session': 'requests',
  'attempts.door.webrtc': 'WebRTC',
  'attempts.door.window-open': 'new windows',
  'attempts.door.navigation': 'leaving the page',
  'attempts.door.webview': 'embedded pages',
  'attempts.door.permission': 'permissions',
  'attempts.door.download': 'downloads',
  'attempts.door.net': 'connections',
  'attempts.door.dns': 'name look-ups',
  'attempts.door.udp': 'datagrams',

  'notice.engineRestarted':
    'The engine stopped and was started again. What was saved is safe; please repeat the last step.',
  'notice.engineStopped':
    'The engine stopped twice within a minute and was not started again. What was saved is safe. Close Readout and open it again.',
  'notice.windowRestarted': 'The window stopped and was drawn again. What was saved is safe.',
  'notice.libraryNotOpened': 'The library {name} could not be opened: {reason}',

  'failure.file.unreadable': 'The file {file} could not be read. Choose it again.',
  'failure.job.unknown': 'That work has ended.',
  'failure.noAnalyst': 'Readout does not know who is working. Enter your name in Settings.',
  'failure.print.tookTooLong': 'The pages were not ready in time. Nothing was written. Please try again.',
  'failure.print.failed': 'The pages could not be printed. Nothing was written. Please try again.',
  'failure.print.unknownTicket': 'These pages have been printed already.',
} as const satisfies Record<string, Word>
