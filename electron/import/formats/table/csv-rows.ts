import { LONGEST_LINE } from './decoded-chunks.ts'

/** One row of a table; `fault` where its cells are not to be trusted: a quotation mark never closed, a line cut off. */
export interface Row {
  readonly cells: readonly string[]
  readonly fault: 'quote' | 'long' | null
}

/** A quoted cell goes over no more lines and characters than this: the mark before it was left open. */
const MOST_LINES = 20_000
const MOST_CHARACTERS = 8 * 1024 * 1024

/**
 * Rows of RFC 4180 from lines: quoted cells may hold the delimiter, line ends and doubled quotation marks. A mark that
 * is left open costs its own line alone, where a parser that follows the format would lose all lines after it; the same
 * if it is closed lines later by a mark that opens another cell, as what follows that mark shows.
 */
export function* rowsOf(lines: Iterable<string>, delimiter: string): Generator<Row> {
  const queue = putBack(lines)
  for (let line = queue.next(); line !== undefined; line = queue.next()) {
    if (line.trim() === '') continue
    if (line.length >= LONGEST_LINE) {
      yield { cells: [], fault: 'long' }
      continue
    }
    const scan = new RowScan(delimiter)
    const taken: string[] = []
    let length = 0
    for (let next: string | undefined = line; next !== undefined; next = queue.next()) {
      taken.push(next)
      length += next.length
      if (!scan.add(next) || taken.length > MOST_LINES || length > MOST_CHARACTERS) break
    }
    if (scan.isClosed) yield { cells: scan.cells, fault: null }
    else {
      queue.back(taken.slice(1))
      yield { cells: line.split(delimiter), fault: 'quote' }
    }
  }
}

/** The cells of one row, line after line. */
class RowScan {
  readonly cells: string[] = []
  private readonly delimiter: string
  private cell = ''
  private open = false
  private broken = false
  private lines = 0

  constructor(delimiter: string) {
    this.delimiter = delimiter
  }

  get isClosed(): boolean {
    return !this.open && !this.broken
  }

  /** Takes a line; whether the row goes on in the next one. */
  add(line: string): boolean {
    if (this.open) this.cell += '\n'
    this.lines += 1
    let at = 0
    while (at <= line.length && !this.broken) at = this.open ? this.inQuotes(line, at) : this.begin(line, at)
    return this.open && !this.broken
  }

  private begin(line: string, at: number): number {
    const start = line[at] === ' ' ? at + (/^ {1,20}(?=")/u.exec(line.slice(at, at + 21))?.[0].length ?? 0) : at
    if (line[start] !== '"') return this.finish(line, at)
    this.open = true
    return start + 1
  }

  private inQuotes(line: string, at: number): number {
    const mark = line.indexOf('"', at)
    this.cell += line.slice(at, mark === -1 ? undefined : mark)
    if (mark === -1) return line.length + 1
    if (line[mark + 1] === '"') {
      this.cell += '"'
      return mark + 2
    }
    this.open = false
    const follows = line.slice(mark + 1, mark + 40).replace(/^ +/u, '')
    this.broken = this.lines > 1 && follows !== '' && !follows.startsWith(this.delimiter)
    return this.finish(line, mark + 1)
  }

  /** The rest of a cell up to its delimiter, as it stands. */
  private finish(line: string, at: number): number {
    const found = line.indexOf(this.delimiter, at)
    const end = found === -1 ? line.length : found
    this.cells.push(this.cell + line.slice(at, end))
    this.cell = ''
    return found === -1 ? line.length + 1 : found + this.delimiter.length
  }
}

interface PutBack {
  readonly next: () => string | undefined
  readonly back: (lines: readonly string[]) => void
}

function putBack(lines: Iterable<string>): PutBack {
  const source = lines[Symbol.iterator]()
  let again: string[] = []
  return {
    next: () => {
      if (again.length > 0) return again.pop()
      const { done, value } = source.next()
      return done === true ? undefined : value
    },
    back: (returned) => {
      again = [...again, ...returned.toReversed()]
    },
  }
}
