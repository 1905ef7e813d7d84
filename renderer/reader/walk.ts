import type { OutputOf } from '../../shared/contract/contract.ts'

export type Waiting = OutputOf<'facts.waiting'>['waiting'][number]

/** A fact of a release, as one word. */
export type WaitingKey = string

export const keyOf = ({ release, fact }: Pick<Waiting, 'release' | 'fact'>): WaitingKey => `${release} ${fact}`

/** A walk through waiting facts: what was decided and put off in it, and where it stands if not at the first left. */
export interface Walk {
  /** The newest last. */
  readonly decided: readonly WaitingKey[]
  readonly later: readonly WaitingKey[]
  readonly at: WaitingKey | undefined
}

export const setOut: Walk = { decided: [], later: [], at: undefined }

/** The fact in hand; undefined when all are decided or put off. */
export function inHand(walk: Walk, waiting: readonly Waiting[]): Waiting | undefined {
  const { at, later } = walk
  return waiting.find((one) => keyOf(one) === at) ?? waiting.find((one) => !later.includes(keyOf(one)))
}

/** The fact after the one in hand, to be read ahead. */
export const next = (walk: Walk, waiting: readonly Waiting[], now: Waiting): Waiting | undefined =>
  inHand({ ...walk, at: undefined, later: [...walk.later, keyOf(now)] }, waiting)

export const decided = (walk: Walk, now: Waiting): Walk => ({
  decided: [...walk.decided, keyOf(now)],
  later: walk.later.filter((key) => key !== keyOf(now)),
  at: undefined,
})

export const putOff = (walk: Walk, now: Waiting): Walk => ({
  ...walk,
  later: [...walk.later.filter((key) => key !== keyOf(now)), keyOf(now)],
  at: undefined,
})

/** The last decision is undone: its fact is in hand again. */
export const tookBack = (walk: Walk): Walk => ({ ...walk, decided: walk.decided.slice(0, -1), at: walk.decided.at(-1) })

/** Once more through what was put off. */
export const again = (walk: Walk): Walk => ({ ...walk, later: [], at: undefined })

/** How far the walk is; `left`: how many still wait, those put off included. */
export const progress = (walk: Walk, left: number): { readonly number: number; readonly total: number } => ({
  number: walk.decided.length + walk.later.length + (walk.at === undefined || !walk.later.includes(walk.at) ? 1 : 0),
  total: walk.decided.length + left,
})
