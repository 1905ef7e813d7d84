/** Line ends as plain has them: LF alone. */
export const withLf = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** A block of lines none of which is longer is taken for hard-wrapped. UTF-16 units. */
const WRAPPED = 120

/**
 * Offsets where paragraphs begin: after a blank line, and at each line of a block whose lines are too long to have been
 * wrapped by hand.
 */
export function paragraphStarts(plain: string): number[] {
  const starts: number[] = []
  let block: { start: number; length: number }[] = []
  const endBlock = (): void => {
    const wrapped = block.every(({ length }) => length <= WRAPPED)
    for (const [index, { start }] of block.entries()) if (index === 0 || !wrapped) starts.push(start)
    block = []
  }
  for (let start = 0; start <= plain.length;) {
    const found = plain.indexOf('\n', start)
    const end = found === -1 ? plain.length : found
    if (isBlank(plain, start, end)) endBlock()
    else block.push({ start, length: end - start })
    start = end + 1
  }
  endBlock()
  return starts
}

function isBlank(plain: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!/\s/u.test(plain.charAt(at))) return false
  return true
}
