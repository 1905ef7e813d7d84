import { inflateSync } from 'node:zlib'

/** The tables of a WOFF 1.0 file by tag (w3.org/TR/WOFF): an OpenType font whose tables are deflated one by one. */
export const woffTables = (woff: Buffer): ReadonlyMap<string, Buffer> => {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const entry = 44 + index * 20
    const [offset, packed, length] = [
      woff.readUInt32BE(entry + 4),
      woff.readUInt32BE(entry + 8),
      woff.readUInt32BE(entry + 12),
    ]
    const bytes = woff.subarray(offset, offset + packed)
    tables.set(woff.toString('latin1', entry, entry + 4), packed < length ? inflateSync(bytes) : bytes)
  }
  return tables
}

/** A TrueType file of these tables, as a PDF embeds it. */
export const trueType = (tables: ReadonlyMap<string, Buffer>): Buffer => {
  const names = [...tables.keys()].toSorted()
  const head = Buffer.alloc(12 + names.length * 16)
  const power = Math.floor(Math.log2(names.length))
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(names.length, 4)
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE((names.length - 2 ** power) * 16, 10)
  let offset = head.length
  const bodies = names.map((name, index) => {
    const table = tables.get(name) ?? Buffer.alloc(0)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    const entry = 12 + index * 16
    head.write(name, entry, 'latin1')
    head.writeUInt32BE(checksum(padded), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(table.length, entry + 12)
    offset += padded.length
    return padded
  })
  return Buffer.concat([head, ...bodies])
}

const checksum = (padded: Buffer): number => {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
