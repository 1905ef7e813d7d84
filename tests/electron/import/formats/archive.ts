import { crc32, deflateRawSync } from 'node:zlib'
import { bytesOf } from './files.ts'

export interface Entry {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** The name is said to be UTF-8. */
  readonly utf8?: boolean
  readonly encrypted?: boolean
  readonly stored?: boolean
  /** Mode under Unix. */
  readonly mode?: number
  /** Sizes and sum follow the content instead of standing before it. */
  readonly followed?: boolean
  /** What is said in place of the truth. */
  readonly size?: number
  readonly sum?: number
}

/** A ZIP archive after APPNOTE 6.3, with whatever lies its entries tell. `directory`: false leaves its list out. */
export function zipOf(entries: readonly Entry[], { directory = true } = {}): Uint8Array {
  const locals: Buffer[] = []
  const heads: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { local, head } = packed(entry, offset)
    locals.push(local)
    heads.push(head)
    offset += local.length
  }
  const list = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat(directory ? [...locals, list, end] : locals))
}

function packed(entry: Entry, offset: number): { readonly local: Buffer; readonly head: Buffer } {
  const { utf8 = false, encrypted = false, stored = false, followed = false, mode = 0o100644 } = entry
  const name = typeof entry.name === 'string' ? bytesOf(entry.name) : entry.name
  const content = typeof entry.content === 'string' ? bytesOf(entry.content) : (entry.content ?? new Uint8Array())
  const data = stored ? Buffer.from(content) : deflateRawSync(content)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE((utf8 ? 0x800 : 0) | (encrypted ? 1 : 0) | (followed ? 8 : 0), 2)
  facts.writeUInt16LE(stored ? 0 : 8, 4)
  facts.writeUInt32LE(entry.sum ?? crc32(content), 10)
  facts.writeUInt32LE(data.length, 14)
  facts.writeUInt32LE(entry.size ?? content.length, 18)
  facts.writeUInt16LE(name.length, 22)
  const before = Buffer.from(facts)
  if (followed) before.fill(0, 10, 22)
  const after = Buffer.alloc(14)
  after.writeUInt16LE((mode >> 0) & 0xffff, 8)
  after.writeUInt32LE(offset, 10)
  const madeBy = Buffer.from([20, 3])
  return {
    local: Buffer.concat([
      mark('\x03\x04'),
      before,
      name,
      data,
      followed ? Buffer.concat([mark('\x07\x08'), facts.subarray(10, 22)]) : Buffer.alloc(0),
    ]),
    head: Buffer.concat([mark('\x01\x02'), madeBy, facts, after, name]),
  }
}

const mark = (letters: string): Buffer => Buffer.from(`PK${letters}`, 'latin1')
