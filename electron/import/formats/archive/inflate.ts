import { createGunzip, createInflateRaw, gunzipSync, inflateRawSync } from 'node:zlib'

/** Content that grows by more than this is made to fill a disk, not to be read; what stays small does no harm. */
const MOST_RATIO = 200
const HARMLESS = 1024 * 1024

const CHUNK = 64 * 1024

/** Whether so many bytes may come out of so few. */
export const isPlausible = (packed: number, unpacked: number): boolean =>
  unpacked <= HARMLESS || unpacked <= packed * MOST_RATIO

interface Inflated {
  readonly bytes: Uint8Array
  /** The stream came to its own end, without a fault. */
  readonly whole: boolean
}

type Packing = 'deflate' | 'gzip'

/**
 * Unpacks as many bytes as are announced, or no more than `most`; null where more would come. It goes at once into the
 * room that it needs, where that is known; else it is streamed twice, first to count it. Either way no more than the
 * content itself is held. What comes before a fault is kept.
 */
export async function inflate(
  packed: Uint8Array,
  packing: Packing,
  { size, most }: { readonly size: number | null; readonly most: number },
  report: () => void,
): Promise<Inflated | null> {
  const bytes = inflateAtOnce(packed, packing, Math.min(most, size ?? likelySize(packed, packing)))
  if (bytes !== null) return { bytes, whole: true }
  const room = size ?? (await sizeOf(packed, packing, most, report))
  return room > most ? null : fill(new Uint8Array(room), packed, packing, report)
}

/** Gzip ends with the size of what it holds; nobody else tells. */
function likelySize(packed: Uint8Array, packing: Packing): number {
  const told =
    packing === 'gzip' && packed.length > 18
      ? new DataView(packed.buffer, packed.byteOffset).getUint32(packed.length - 4, true)
      : 0
  return isPlausible(packed.length, told) ? Math.max(told, HARMLESS) : HARMLESS
}

/** Null if it is not whole, or larger than this. */
function inflateAtOnce(packed: Uint8Array, packing: Packing, size: number): Uint8Array | null {
  const unpackSync = packing === 'gzip' ? gunzipSync : inflateRawSync
  try {
    const bytes = unpackSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) })
    return bytes.length > HARMLESS
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
      : new Uint8Array(bytes)
  } catch {
    return null
  }
}

async function fill(bytes: Uint8Array, packed: Uint8Array, packing: Packing, report: () => void): Promise<Inflated> {
  let at = 0
  const whole = await unpack(packed, packing, (chunk) => {
    report()
    if (at + chunk.length > bytes.length) return false
    bytes.set(chunk, at)
    at += chunk.length
    return true
  })
  return { bytes: bytes.subarray(0, at), whole }
}

/** How many bytes come out before the end or a fault; counted no further than `most`. */
async function sizeOf(packed: Uint8Array, packing: Packing, most: number, report: () => void): Promise<number> {
  let size = 0
  await unpack(packed, packing, (chunk) => {
    report()
    size += chunk.length
    return size <= most
  })
  return size
}

/** Hands out chunks until the end, a fault or `take` is false; whether the end came without a fault. */
async function unpack(packed: Uint8Array, packing: Packing, take: (chunk: Uint8Array) => boolean): Promise<boolean> {
  const stream = packing === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createInflateRaw({ chunkSize: CHUNK })
  stream.end(packed)
  try {
    for await (const chunk of stream) if (!(chunk instanceof Uint8Array) || !take(chunk)) return false
    return true
  } catch {
    return false
  }
}
