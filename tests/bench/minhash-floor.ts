/**
 * The floor of PERFORMANCE, section 3: one-permutation MinHash of three-word shingles, nothing folded but ASCII capitals,
 * and its banding, with all texts in memory and a pair taken on the estimate alone.
 */
const BINS = 64
const BANDS = 16
const ROWS = 4
const ALIKE = 0.6 * BINS

const words = new Int32Array(40_000)

function mixed(number: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}

/** Hashes of the words, straight off the character codes. Every ideograph is a word. */
function wordHashes(text: string): number {
  let count = 0
  let hash = 0x811c9dc5
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code += 32
    const isLetter =
      ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xc0) &&
      !(code >= 0x2000 && code < 0x2070) &&
      !(code >= 0x3000 && code < 0x3040)
    if (isLetter && code >= 0x4e00 && code < 0xa000) words[count++] = mixed(code)
    else if (isLetter) {
      hash = Math.imul(hash ^ code, 0x01000193)
      inWord = true
    } else if (inWord) {
      words[count++] = hash
      hash = 0x811c9dc5
      inWord = false
    }
  }
  if (inWord) words[count++] = hash
  return count
}

/** The signatures of the texts, one after another. */
export function floorSignatures(texts: readonly string[]): Uint32Array {
  const all = new Uint32Array(texts.length * BINS)
  for (const [place, text] of texts.entries()) {
    const count = wordHashes(text)
    const bins = all.subarray(place * BINS, (place + 1) * BINS)
    bins.fill(0xffffffff)
    for (let at = 2; at < count; at += 1) {
      const run = Math.imul(Math.imul(words[at - 2] ?? 0, 31) + (words[at - 1] ?? 0), 31) + (words[at] ?? 0)
      const hash = mixed(run) >>> 0
      const bin = hash >>> 26
      const least = hash & 0x3ffffff
      if (least < (bins[bin] ?? 0)) bins[bin] = least
    }
    for (let bin = 0; bin < BINS; bin += 1) {
      if (bins[bin] !== 0xffffffff) continue
      let away = 1
      while (away < BINS && bins[(bin + away) % BINS] === 0xffffffff) away += 1
      bins[bin] = ((bins[(bin + away) % BINS] ?? 0) ^ Math.imul(away, 0x9e3779b1)) >>> 0
    }
  }
  return all
}

/** For each text the one before it that it is taken for a duplicate of, or -1. */
export function floorMatches(texts: readonly string[]): Int32Array {
  const all = floorSignatures(texts)
  const match = new Int32Array(texts.length).fill(-1)
  for (let band = 0; band < BANDS; band += 1) {
    const heads = new Map<number, number>()
    const next = new Int32Array(texts.length)
    for (let place = 0; place < texts.length; place += 1) {
      let hash = band
      for (let row = 0; row < ROWS; row += 1) hash = mixed(hash ^ (all[place * BINS + band * ROWS + row] ?? 0))
      const head = heads.get(hash) ?? -1
      for (let other = head, far = 0; other >= 0 && far < 32 && (match[place] ?? 0) < 0; other = next[other] ?? -1) {
        far += 1
        let equal = 0
        for (let bin = 0; bin < BINS; bin += 1) if (all[place * BINS + bin] === all[other * BINS + bin]) equal += 1
        if (equal >= ALIKE) match[place] = other
      }
      next[place] = head
      heads.set(hash, place)
    }
  }
  return match
}
