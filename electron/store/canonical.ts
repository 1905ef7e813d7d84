import { createHash } from 'node:crypto'
import { Sha256 } from '../../shared/model/ids.ts'

/** JSON with sorted keys and no white space: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}

/** SHA-256 in lower-case hex. */
export const sha256Of = (content: string | Uint8Array): Sha256 =>
  Sha256.parse(createHash('sha256').update(content).digest('hex'))
