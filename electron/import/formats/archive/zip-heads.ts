import { fromBufferPromise, parseExtraFields, type Entry, type ExtraField } from 'yauzl'

/** What an archive says of one entry, wherever it says so. */
export interface Head {
  readonly generalPurposeBitFlag: number
  readonly fileNameRaw: Buffer
  readonly extraFields: ExtraField[]
  /** The packed content; null if it is not where it should be. It may reach too far where `size` is null. */
  readonly packed: Uint8Array | null
  /** Bytes unpacked and their CRC-32; null where these follow the content and the list that repeats them is lost. */
  readonly size: number | null
  readonly sum: number | null
  readonly method: number
  readonly encrypted: boolean
  /** The file's mode under Unix, 0 if the archive was made elsewhere. */
  readonly mode: number
}

const LOCAL = Buffer.from('PK\x03\x04', 'latin1')
const CENTRAL = Buffer.from('PK\x01\x02', 'latin1')
const LOCAL_LENGTH = 30
const ENCRYPTED = 0x1
const FOLLOWED = 0x8
const UNKNOWN = 0xffff_ffff
const UNIX = 3
/** Version 6.3 of the format is the newest. */
const HIGHEST_VERSION = 63

/** Entries as the archive lists them, no more than `most`; null if that list is damaged. */
export async function directoryHeads(bytes: Uint8Array, most: number): Promise<Head[] | null> {
  const buffer = bufferOf(bytes)
  const heads: Head[] = []
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    for await (const entry of zip.eachEntry()) {
      heads.push(headOf(buffer, entry))
      if (heads.length === most) break
    }
    return heads
  } catch {
    return null
  }
}

const headOf = (buffer: Buffer, entry: Entry): Head => ({
  generalPurposeBitFlag: entry.generalPurposeBitFlag,
  fileNameRaw: entry.fileNameRaw,
  extraFields: entry.extraFields,
  packed: packedAt(buffer, entry.relativeOffsetOfLocalHeader, entry.compressedSize),
  size: entry.uncompressedSize,
  sum: entry.crc32,
  method: entry.compressionMethod,
  encrypted: entry.isEncrypted(),
  mode: entry.versionMadeBy >> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0,
})

function packedAt(buffer: Buffer, at: number, length: number): Uint8Array | null {
  if (at + LOCAL_LENGTH > buffer.length || buffer.compare(LOCAL, 0, 4, at, at + 4) !== 0) return null
  const start = at + LOCAL_LENGTH + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  return start + length > buffer.length ? null : buffer.subarray(start, start + length)
}

/** Entries by the heads before their contents: of an archive that is cut off, damaged or hidden in another file. */
export function localHeads(bytes: Uint8Array, most: number): Head[] {
  const buffer = bufferOf(bytes)
  const heads: Head[] = []
  for (let at = buffer.indexOf(LOCAL); at !== -1 && at + LOCAL_LENGTH <= buffer.length && heads.length < most;) {
    const head = localHead(buffer, at)
    if (head !== null) heads.push(head)
    const skipped = head?.packed === null || head?.size === null ? 0 : (head?.packed.length ?? 0)
    at = buffer.indexOf(LOCAL, at + LOCAL_LENGTH + skipped)
  }
  return heads
}

/** Null where the four letters of a head stand by chance. */
function localHead(buffer: Buffer, at: number): Head | null {
  const nameEnd = at + LOCAL_LENGTH + buffer.readUInt16LE(at + 26)
  const start = nameEnd + buffer.readUInt16LE(at + 28)
  const fileNameRaw = buffer.subarray(at + LOCAL_LENGTH, nameEnd)
  if (start > buffer.length || !isName(fileNameRaw) || (buffer[at + 4] ?? 0) > HIGHEST_VERSION) return null
  const flags = buffer.readUInt16LE(at + 6)
  const length = buffer.readUInt32LE(at + 18)
  const isKnown = (flags & FOLLOWED) === 0 && length !== UNKNOWN
  return {
    generalPurposeBitFlag: flags,
    fileNameRaw,
    extraFields: extraFieldsOf(buffer.subarray(nameEnd, start)),
    packed: buffer.subarray(start, isKnown ? start + length : nextHead(buffer, start)),
    size: isKnown ? buffer.readUInt32LE(at + 22) : null,
    sum: isKnown ? buffer.readUInt32LE(at + 14) : null,
    method: buffer.readUInt16LE(at + 8),
    encrypted: (flags & ENCRYPTED) !== 0,
    mode: 0,
  }
}

const isName = (raw: Buffer): boolean => raw.length > 0 && raw.every((byte) => byte > 0x06)

/** Where the content must end at the latest: at the next head, or at the list of all. */
function nextHead(buffer: Buffer, from: number): number {
  const local = buffer.indexOf(LOCAL, from)
  const end = local === -1 ? buffer.length : local
  const directory = buffer.subarray(from, end).indexOf(CENTRAL)
  return directory === -1 ? end : from + directory
}

function extraFieldsOf(raw: Buffer): ExtraField[] {
  try {
    return parseExtraFields(raw)
  } catch {
    return []
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
