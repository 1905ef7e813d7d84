import { setImmediate } from 'node:timers/promises'
import type { Attempts } from '../jobs/no-network.ts'
import { createTidying } from './parser-memory.ts'
import { parseFile, proposalFor, type Unparsed } from './parsing.ts'
import type { Batch, FromParser, Sent, ToParser } from './parser-protocol.ts'
import { prepare, type Known } from './prepared.ts'

export type ToEngine = (message: FromParser) => void

/** A batch is sent on when it has this many releases or this many UTF-16 units. */
const MOST_RELEASES = 100
const MOST_UNITS = 512 * 1024

/** So many batches may be on their way; the next one is made when one was taken. */
const UNTAKEN = 4

/** So long at most nothing is sent or heard while files are read. Milliseconds. */
const LONGEST_TURN = 8

/** How often a working parser says that it lives. Milliseconds. */
const REPORTED_EVERY = 250

interface Arriving {
  readonly asked: Extract<ToParser, { kind: 'read' | 'propose' }>
  readonly bytes: Uint8Array
  got: number
}

/**
 * Reads one file after another as the engine asks, and says what it finds in batches. What is asked while a file is
 * being read waits its turn. Says `ready` at once. `parse`: what reads a file.
 */
export function createParserDesk(
  say: ToEngine,
  attempts: () => Attempts[],
  parse: typeof parseFile = parseFile,
): (message: ToParser) => void {
  const arriving = new Map<number, Arriving>()
  const left = new Set<number>()
  const tidying = createTidying()
  let known: Known = { rules: [], issuers: [], issuer: null }
  let turn: Promise<void> = Promise.resolve()
  let untaken = 0
  let wake: (() => void) | null = null

  /** Settles once there is room for another batch on the way. */
  const room = (): Promise<void> =>
    new Promise((settle) => {
      if (untaken < UNTAKEN) settle()
      else wake = settle
    })

  const readOut = async (id: number, file: Unparsed, as: Known): Promise<void> => {
    const report = reporting(() => say({ kind: 'report', id }), tidying.along)
    let batch: Batch = { releases: [], problems: [] }
    let units = 0
    let turnedAt = performance.now()
    untaken = 0
    try {
      for await (const parsing of parse(file, report)) {
        if (left.has(id)) break
        if ('problem' in parsing) batch.problems.push(parsing.problem)
        else {
          batch.releases.push(prepare(parsing.draft, as))
          units += parsing.draft.plain.length
        }
        if (performance.now() - turnedAt > LONGEST_TURN) {
          // What was said goes out, and what was taken is heard, only between turns.
          await setImmediate()
          turnedAt = performance.now()
        }
        if (units < MOST_UNITS && batch.releases.length < MOST_RELEASES) continue
        say({ kind: 'batch', id, batch })
        batch = { releases: [], problems: [] }
        units = 0
        untaken += 1
        await room()
      }
    } catch {
      // A reader's bug costs the rest of one file.
      batch.problems.push({ member: '', code: 'damaged', detail: '' })
    }
    say({ kind: 'end', id, batch, attempts: attempts() })
  }

  const propose = async (id: number, file: Unparsed, member: string): Promise<void> => {
    const report = reporting(() => say({ kind: 'report', id }), tidying.along)
    const proposal = await proposalFor(file, member, report).catch(() => null)
    say({ kind: 'proposal', id, proposal, attempts: attempts() })
  }

  const work = ({ asked, bytes }: Arriving): void => {
    const { id } = asked
    const as = known
    arriving.delete(id)
    turn = turn.then(async () => {
      say({ kind: 'report', id })
      tidying.between()
      const file = unparsed(asked.file, bytes)
      await (asked.kind === 'read' ? readOut(id, file, as) : propose(id, file, asked.member))
      left.delete(id)
    })
  }

  say({ kind: 'ready' })
  return (message) => {
    switch (message.kind) {
      case 'know':
        known = message.known
        return
      case 'read':
      case 'propose': {
        const file = { asked: message, bytes: new Uint8Array(message.file.size), got: 0 }
        arriving.set(message.id, file)
        if (message.file.size === 0) work(file)
        return
      }
      case 'bytes': {
        const file = arriving.get(message.id)
        if (file === undefined) return
        file.bytes.set(message.bytes, message.at)
        file.got += message.bytes.length
        if (file.got >= file.bytes.length) work(file)
        return
      }
      case 'taken':
        untaken -= 1
        return wake?.()
      case 'leave':
        left.add(message.id)
        untaken = 0
        return wake?.()
    }
  }
}

const unparsed = (sent: Sent, bytes: Uint8Array): Unparsed => ({ ...sent, bytes })

/** `say`, but not more often than anyone needs to hear it; `tidy` each time. */
function reporting(say: () => void, tidy: () => void): () => void {
  let saidAt = performance.now()
  return () => {
    tidy()
    const now = performance.now()
    if (now - saidAt < REPORTED_EVERY) return
    saidAt = now
    say()
  }
}
