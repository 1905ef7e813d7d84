import type { ImportProblemCode } from '../../shared/model/import.ts'
import type { MappingProposal } from '../../shared/model/mapping.ts'
import type { Batch } from './parser-protocol.ts'
import type { Unparsed } from './parsing.ts'
import type { Known } from './prepared.ts'

/** One file that is to be read, or looked at for its columns, and what has come back of it. */
export interface Errand {
  readonly id: number
  readonly file: Unparsed
  readonly asked:
    | { readonly kind: 'read'; readonly known: Known }
    | { readonly kind: 'propose'; readonly member: string }
  readonly give: (batch: Batch) => void
  readonly end: (batch: Batch, proposal: MappingProposal | null) => void
}

/** The errands of a parser in their order: those that it has, and those that wait. The first is the one it works on. */
export interface ErrandLine {
  readonly add: (errand: Errand) => void
  readonly first: () => Errand | undefined
  /** The next to be sent, if there is room for it. */
  readonly next: () => Errand | undefined
  /** The first is done with, and handed back. */
  readonly done: () => Errand | undefined
  /** The parser is gone: what it had and did not come to waits again. */
  readonly again: () => void
  readonly isEmpty: () => boolean
}

/** A parser is handed so many files, or so many bytes, ahead of the one that it reads. */
const FILES_AHEAD = 16
const BYTES_AHEAD = 8 * 1024 * 1024

export function createErrandLine(): ErrandLine {
  const sent: Errand[] = []
  const waiting: Errand[] = []
  const hasRoom = (): boolean =>
    sent.length === 0 ||
    (sent.length < FILES_AHEAD && sent.reduce((sum, { file }) => sum + file.bytes.length, 0) < BYTES_AHEAD)
  return {
    add: (errand) => void waiting.push(errand),
    first: () => sent[0],
    next: () => {
      const errand = hasRoom() ? waiting.shift() : undefined
      if (errand !== undefined) sent.push(errand)
      return errand
    },
    done: () => sent.shift(),
    again: () => void waiting.unshift(...sent.splice(0)),
    isEmpty: () => sent.length === 0 && waiting.length === 0,
  }
}

export const nothing: Batch = { releases: [], problems: [] }

export const only = (code: ImportProblemCode): Batch => ({ releases: [], problems: [{ member: '', code, detail: '' }] })

/** Batches on their way from the one who gives them to the one who takes them, in order. */
export interface Channel {
  readonly give: (batch: Batch) => void
  readonly end: (batch: Batch) => void
  readonly batches: AsyncGenerator<Batch>
}

/** `taken`: is told of each batch that was taken, but for the last. */
export function createChannel(taken: () => void): Channel {
  const given: Batch[] = []
  let ended = false
  let wake: (() => void) | null = null
  const put = (batch: Batch, last: boolean): void => {
    given.push(batch)
    ended ||= last
    wake?.()
  }
  async function* taking(): AsyncGenerator<Batch> {
    for (;;) {
      const batch = given.shift()
      if (batch !== undefined) {
        yield batch
        if (!ended) taken()
      } else if (ended) return
      else await new Promise<void>((woken) => (wake = woken))
    }
  }
  return { give: (batch) => put(batch, false), end: (batch) => put(batch, true), batches: taking() }
}
