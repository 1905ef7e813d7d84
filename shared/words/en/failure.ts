import type { Word } from '../word.ts'

/** What happened, what is safe, what to do. A room's own failures may also stand in the room's file. */
export const failure = {
  'failure.badRequest': 'Readout could not understand that request. Nothing was changed.',
  'failure.unknownCall': 'The window asked for something this version does not know. Nothing was changed.',
  'failure.notFound': 'That is no longer in the library. Nothing was changed.',
  'failure.conflict':
    'This was changed elsewhere in the meantime. Nothing was overwritten; look again and repeat your change.',
  'failure.cancelled': 'Cancelled. Nothing was changed.',
  'failure.notBuilt': 'This version does not do that yet.',
  'failure.internal':
    'Something went wrong inside Readout (reference {reference}). What was saved is safe; the reference is in the log file.',
  'failure.engineGone':
    'The engine stopped while it worked on this. What was saved is safe. Please repeat the last step.',
  'failure.engineStopped':
    'The engine stopped twice within a minute and was not started again. What was saved is safe. Close Readout and open it again.',

  'failure.library.missing':
    'The library file is not where it was. Nothing was changed. Open it from its new place, or restore a backup.',
  'failure.library.exists': 'A file of that name is already there. It was not touched. Choose another name.',
  'failure.library.open-elsewhere':
    'This library is open in another window or program. Close it there, then open it here.',
  'failure.library.newer':
    'This library was made by a newer Readout. It was not touched. Install the newer version to open it.',
  'failure.library.corrupt':
    'The library file is damaged. It was not changed. Restore the newest backup; the damaged file is kept beside it.',
  'failure.library.not-a-library': 'This file is encrypted or not a library. It was not touched.',
  'failure.library.read-only':
    'The library file or its folder cannot be written. Nothing was changed. Copy it to a folder where you may write.',
  'failure.library.full':
    'The disk is full. The last step was not saved; everything before it is safe. Free some space and repeat it.',
  'failure.library.none-open': 'No library is open. Open one or make a new one.',

  'failure.undo.nothing': 'There is nothing to undo.',
  'failure.redo.nothing': 'There is nothing to redo.',
  'failure.undo.depends':
    'Something done later rests on this step, so nothing was undone. The log in Settings shows what: undo that first.',
  'failure.redo.depends': 'Something was changed since, so the step was not done again. Nothing was lost.',
  'failure.file.denied': 'The file {file} may not be written. The old file was kept. Choose another place.',
  'failure.file.full': 'The disk is full: {file} was not written. The old file was kept.',
  'failure.pick.unknown': 'That file was chosen too long ago. Choose it again.',
  'failure.family.alone': 'This release is in no family. Nothing was changed.',
  'failure.family.captures': 'These two are captures of one release. Undo that first. Nothing was changed.',
  'failure.family.itself': 'A release cannot be joined with itself or kept apart from itself. Nothing was changed.',
  'failure.release.missing': 'That release is no longer in the library. Nothing was changed.',
  'failure.release.moved':
    'The text of this release changed in the meantime. Nothing was changed; look again and repeat it.',
  'failure.readAgain.tagged':
    'Tags rest on what was read before, so nothing was changed. Remove these tags first, then read it again.',
  'failure.readAgain.nothing': 'Read that way there is no text in it. Nothing was changed.',
  'failure.import.again': 'That file is not there any more, or was imported too long ago. Import it again.',
  'failure.fact.date':
    'That is no date, or it could be two. Type it as 2022-08-11, 2022-08 or 2022, or in words. Nothing was changed.',
  'failure.restore.itself': 'A library cannot be restored from itself. Nothing was changed. Choose a backup.',
  'failure.rule.accepted': 'This cleaning rule was accepted. Switch it off instead; nothing was changed.',
  'failure.strike.nothing': 'There is no line to strike. Nothing was changed.',
  'failure.rule.missing': 'That cleaning rule is not in this library. Nothing was changed.',
  'failure.tag.missing': 'That tag is no longer there. Nothing was changed.',
  'failure.tag.outside':
    'Characters {start} to {end} are not whole characters of this text, which has {length}. Nothing was tagged.',
  'failure.version.missing': 'That proposal of a newer version is not in this library. Nothing was changed.',
  'failure.version.decided': 'It was decided already whether this is a newer version. Nothing was changed.',
  'failure.theme.missing': 'There is no theme “{theme}” in this library. Nothing was changed.',
  'failure.theme.exists': 'There is already a theme “{name}” in that place. Choose another name.',
  'failure.theme.moved':
    'The theme “{name}” was changed in the meantime. Nothing was overwritten; look again and repeat your change.',
  'failure.theme.cycle': 'The theme “{name}” cannot stand below itself. Nothing was changed.',
  'failure.theme.retired': 'The theme “{name}” is retired. Choose another, or bring it back.',
} as const satisfies Record<string, Word>
