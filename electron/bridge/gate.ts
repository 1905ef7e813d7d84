import type { CallName } from '../../shared/contract/contract.ts'

/** What the gate looks at of Electron's event. */
export interface Sender {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** Calls that a window of ours may make. */
export type Admission = 'all' | readonly CallName[]

export interface Gate {
  /** Lets a window in, by the id of its web contents, until the returned function is called. */
  readonly admit: (id: number, to: Admission) => () => void
  /** Why a sender is turned away, or undefined when it may ask for `call`. */
  readonly refusal: (
    event: Sender,
    call: string,
  ) => 'unknown-window' | 'no-frame' | 'not-the-main-frame' | 'wrong-origin' | 'not-for-this-window' | undefined
}

export const ORIGIN = 'app://workbench'

export const createGate = (): Gate => {
  const windows = new Map<number, Admission>()
  return {
    admit: (id, to) => {
      windows.set(id, to)
      return () => void windows.delete(id)
    },
    refusal: ({ sender, senderFrame }, call) => {
      const admission = windows.get(sender.id)
      if (admission === undefined) return 'unknown-window'
      if (senderFrame === null) return 'no-frame'
      if (senderFrame.parent !== null) return 'not-the-main-frame'
      // Electron's own reading: Node's URL calls the origin of an unknown scheme 'null'.
      if (senderFrame.origin !== ORIGIN) return 'wrong-origin'
      return admission === 'all' || admission.some((name) => name === call) ? undefined : 'not-for-this-window'
    },
  }
}
