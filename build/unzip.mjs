import { closeSync, mkdirSync, openSync, readSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'

const END_RECORD = 0x06054b50
const STORED = 0
const SYMLINK = 0o120000
const FILE_TYPE = 0o170000

/**
 * Unpacks a zip file (no zip64, no encryption), keeping permissions and links.
 * `place` gives each entry's path below `folder`, or undefined to leave it out.
 */
export function unzip(file, folder, place) {
  const archive = openSync(file, 'r')
  try {
    const bytes = (position, length) => {
      const buffer = Buffer.alloc(length)
      readSync(archive, buffer, 0, length, position)
      return buffer
    }
    for (const entry of entriesOf(bytes, statSync(file).size)) {
      const target = place(entry.name)
      if (target !== undefined) write(bytes, entry, path.join(folder, target))
    }
  } finally {
    closeSync(archive)
  }
}

function* entriesOf(bytes, size) {
  const tailLength = Math.min(size, 65_557)
  const tail = bytes(size - tailLength, tailLength)
  let at = tail.length - 22
  while (at >= 0 && tail.readUInt32LE(at) !== END_RECORD) at -= 1
  if (at < 0) throw new Error('This is not a whole zip file.')
  const directory = bytes(tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12))
  for (let here = 0; here < directory.length;) {
    const nameLength = directory.readUInt16LE(here + 28)
    const rest = directory.readUInt16LE(here + 30) + directory.readUInt16LE(here + 32)
    yield {
      name: directory.toString('utf8', here + 46, here + 46 + nameLength),
      method: directory.readUInt16LE(here + 10),
      packed: directory.readUInt32LE(here + 20),
      mode: directory.readUInt32LE(here + 38) >>> 16,
      start: directory.readUInt32LE(here + 42),
    }
    here += 46 + nameLength + rest
  }
}

function write(bytes, entry, target) {
  if (entry.name.endsWith('/')) return
  mkdirSync(path.dirname(target), { recursive: true })
  const header = bytes(entry.start, 30)
  const start = entry.start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = bytes(start, entry.packed)
  const content = entry.method === STORED ? packed : inflateRawSync(packed)
  if ((entry.mode & FILE_TYPE) === SYMLINK) symlinkSync(content.toString('utf8'), target)
  else writeFileSync(target, content, { mode: entry.mode & 0o777 || 0o644 })
}
