import { getFileNameLowLevel, type Entry } from 'yauzl'
import { guessEncoding } from '../text/encoding-guess.ts'

type Named = Pick<Entry, 'generalPurposeBitFlag' | 'fileNameRaw' | 'extraFields'>

const UTF_8 = 0x800
const latin = /^(?:windows-125[0-478]|iso-8859-\d+)$/
const lineEnd = Buffer.from('\n')
/** Extra field in which a name stands in UTF-8 beside an old one. */
const UNICODE_PATH = 0x7075

/**
 * Names of an archive's entries. An entry says so if its name is UTF-8; the others were written in the code page of
 * somebody's computer, which all of them together tell better than one alone. Folders are parted by `/`.
 */
export function namesOf(entries: readonly Named[]): string[] {
  const old = entries.filter((entry) => !saysUtf8(entry)).flatMap(({ fileNameRaw }) => [fileNameRaw, lineEnd])
  const encoding = encodingOfNames(Buffer.concat(old))
  const decoder = encoding === null ? null : new TextDecoder(encoding)
  return entries.map((entry) => {
    if (decoder !== null && !saysUtf8(entry)) return decoder.decode(entry.fileNameRaw).replaceAll('\\', '/')
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  })
}

const saysUtf8 = ({ generalPurposeBitFlag, extraFields }: Named): boolean =>
  (generalPurposeBitFlag & UTF_8) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)

/** Null: code page 437, which the format itself prescribes and every reader of Latin names expects. */
function encodingOfNames(names: Buffer): string | null {
  if (names.every((byte) => byte < 0x80)) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(names)
    return 'utf-8'
  } catch {
    const guess = guessEncoding(names)
    return latin.test(guess) ? null : guess
  }
}
