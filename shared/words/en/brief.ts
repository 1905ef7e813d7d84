import type { Word } from '../word.ts'

export const brief = {
  'place.brief': 'Brief',

  'failure.brief.missing': 'That brief is no longer in the library. Undo its removal to have it back.',
  'failure.brief.moved': 'The brief “{title}” was changed elsewhere in the meantime. Nothing was overwritten; what you wrote is still on the screen.',
  'failure.brief.movedOn': 'The brief changed while it was being printed. Nothing was written. Export it again.',
  'failure.brief.citations': {
    one: 'Citation {numbers} does not stand: its quotation is not what the library holds now. Nothing was written. Take it out of the brief or mend its tag.',
    other: 'Citations {numbers} do not stand: their quotations are not what the library holds now. Nothing was written. Take them out of the brief or mend their tags.',
  },
  'failure.brief.notMarked': 'Page {page} does not carry {marking} at its top and bottom. Nothing was written.',
  'failure.brief.pageDiffers': 'Page {page} does not read as the brief does: “{found}” stands where “{expected}” belongs. A script without a bundled font may be the reason. Nothing was written.',
  'failure.brief.notWritten': 'The file {file} could not be written. Nothing was changed. Choose another place.',
  'failure.verify.notPdf': 'This file is no PDF that can be read. Nothing was changed. Choose a brief that Readout exported.',

  'verify.noManifest': 'The file {file} is not attached: this is no brief of Readout, or it was taken out.',
  'verify.manifestUnread': 'The attached {file} cannot be read as a manifest.',
  'verify.manifestHash': 'The attached manifest has the hash {attached}, the last page prints {printed}.',
  'verify.printedHash': 'The last page prints the hash {printed}, the manifest, which agrees with the library, has {attached}.',
  'verify.markingAbove': 'Page {page} has “{found}” at its top, not {marking}.',
  'verify.markingBelow': 'Page {page} has “{found}” at its foot, not {marking} and the page number.',
  'verify.pageText': 'Page {page} reads “{found}” where the manifest has “{expected}”.',
  'verify.drawing': 'The pages read right, but what draws them is no longer what was exported.',
  'verify.noRelease': 'Source {source} is not in this library, or it was withdrawn.',
  'verify.original': 'The original of source {source} no longer has the hash that the manifest names.',
  'verify.quote': 'The library’s text reads “{found}” where the manifest quotes “{quote}”.',
  'verify.text': 'The text of source {source} is no longer what it was, outside the quotations.',
  'verify.tagGone': 'The tag is no longer in the library.',
  'verify.tagTheme': 'The tag says {found} now, the manifest {path}.',
  'verify.tagMoved': 'The tag stands on other words now.',
  'verify.tagQuote': 'The tag quotes “{found}” now, the manifest “{quote}”.',
  'verify.tagState': 'The text under the tag has changed.',
  'verify.themeGone': 'The theme {path} is no longer in the codebook.',
  'verify.theme': 'The theme is {found}, version {now}, in the codebook now; the manifest has {path}, version {version}.',
} as const satisfies Record<string, Word>
