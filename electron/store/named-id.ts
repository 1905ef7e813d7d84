import { createHash } from 'node:crypto'

const NAMESPACE = Buffer.from('5ead0075000050008000000000000001', 'hex')

/** The UUID v5 of a name (RFC 9562, section 5.5): what is made of the same has the same id on every laptop. */
export function namedId(name: string): string {
  const digest = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
