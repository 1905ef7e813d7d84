/** An operand of a content stream. Strings are raw bytes, as they stand between ( ) or < >. */
export type Operand =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'name'; readonly value: string }
  | { readonly is: 'string'; readonly value: Uint8Array }
  | { readonly is: 'array'; readonly value: readonly Operand[] }
  | { readonly is: 'dictionary'; readonly value: ReadonlyMap<string, Operand> }
  | { readonly is: 'word'; readonly value: string }

export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
}

const white = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((each) => each.charCodeAt(0)))
const code = (sign: string): number => sign.charCodeAt(0)
const isRegular = (byte: number): boolean => !white.has(byte) && !delimiters.has(byte)
const MOST_NESTED = 64

/** The operations of a page's content stream in order (ISO 32000-1, 7.8.2). Inline images are passed over. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const from = { at: 0 }
  let operands: Operand[] = []
  for (;;) {
    const next = operandAt(bytes, from, 0)
    if (next === undefined) return
    if (next.is !== 'word') operands.push(next)
    else {
      if (next.value === 'BI') passImage(bytes, from)
      else yield { operator: next.value, operands }
      operands = []
    }
  }
}

interface Place {
  at: number
}

const operandAt = (bytes: Uint8Array, from: Place, depth: number): Operand | undefined => {
  passWhite(bytes, from)
  const byte = bytes[from.at]
  if (byte === undefined || depth > MOST_NESTED) return undefined
  const next = bytes[from.at + 1]
  switch (byte) {
    case code('('):
      return { is: 'string', value: literal(bytes, from) }
    case code('/'):
      from.at += 1
      return {
        is: 'name',
        value: regular(bytes, from).replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(parseInt(hex, 16)),
        ),
      }
    case code('['):
      from.at += 1
      return { is: 'array', value: members(bytes, from, depth, ']') }
    case code('<'):
      if (next !== code('<')) return { is: 'string', value: hexadecimal(bytes, from) }
      from.at += 2
      return { is: 'dictionary', value: pairs(members(bytes, from, depth, '>>')) }
    case code(']'):
    case code('{'):
    case code('}'):
    case code(')'):
      from.at += 1
      return { is: 'word', value: String.fromCharCode(byte) }
    case code('>'):
      from.at += next === code('>') ? 2 : 1
      return { is: 'word', value: '>>' }
    default: {
      const word = regular(bytes, from)
      return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)
        ? { is: 'number', value: Number(word) }
        : { is: 'word', value: word }
    }
  }
}

const passWhite = (bytes: Uint8Array, from: Place): void => {
  for (let byte = bytes[from.at]; byte !== undefined; byte = bytes[from.at]) {
    if (byte === code('%'))
      while (bytes[from.at] !== undefined && bytes[from.at] !== 10 && bytes[from.at] !== 13) from.at += 1
    else if (white.has(byte)) from.at += 1
    else return
  }
}

const regular = (bytes: Uint8Array, from: Place): string => {
  const start = from.at
  for (let byte = bytes[from.at]; byte !== undefined && isRegular(byte); byte = bytes[from.at]) from.at += 1
  return String.fromCharCode(...bytes.subarray(start, Math.min(from.at, start + 256)))
}

const members = (bytes: Uint8Array, from: Place, depth: number, end: string): Operand[] => {
  const found: Operand[] = []
  for (;;) {
    const next = operandAt(bytes, from, depth + 1)
    if (next === undefined || (next.is === 'word' && next.value === end)) return found
    found.push(next)
  }
}

const pairs = (flat: readonly Operand[]): ReadonlyMap<string, Operand> => {
  const found = new Map<string, Operand>()
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [key, value] = [flat[at], flat[at + 1]]
    if (key?.is === 'name' && value !== undefined) found.set(key.value, value)
  }
  return found
}

const hexadecimal = (bytes: Uint8Array, from: Place): Uint8Array => {
  from.at += 1
  let digits = ''
  for (let byte = bytes[from.at]; byte !== undefined && byte !== code('>'); byte = bytes[from.at]) {
    if (!white.has(byte)) digits += String.fromCharCode(byte)
    from.at += 1
  }
  from.at += 1
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, index) =>
    parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16),
  )
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

const literal = (bytes: Uint8Array, from: Place): Uint8Array => {
  const found: number[] = []
  let open = 1
  for (from.at += 1; from.at < bytes.length; from.at += 1) {
    const byte = bytes[from.at] ?? 0
    if (byte === code('\\')) found.push(...escaped(bytes, from))
    else {
      if (byte === code('(')) open += 1
      if (byte === code(')')) open -= 1
      if (open === 0) break
      found.push(byte)
    }
  }
  from.at += 1
  return Uint8Array.from(found)
}

const escaped = (bytes: Uint8Array, from: Place): readonly number[] => {
  from.at += 1
  const sign = String.fromCharCode(bytes[from.at] ?? 0)
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(from.at, from.at + 3)))?.[0]
  if (octal !== undefined) {
    from.at += octal.length - 1
    return [parseInt(octal, 8) & 255]
  }
  if (sign === '\n') return []
  if (sign === '\r') {
    if (bytes[from.at + 1] === 10) from.at += 1
    return []
  }
  return [escapes[sign] ?? sign.charCodeAt(0)]
}

const passImage = (bytes: Uint8Array, from: Place): void => {
  while (from.at < bytes.length) {
    const ends =
      bytes[from.at] === code('E') &&
      bytes[from.at + 1] === code('I') &&
      white.has(bytes[from.at - 1] ?? 0) &&
      !isRegular(bytes[from.at + 2] ?? 32)
    from.at += ends ? 2 : 1
    if (ends) return
  }
}
