import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import type { CallName, InputOf, OutputOf } from '../shared/contract/contract.ts'
import type { EventName, EventOf } from '../shared/contract/events.ts'
import type { Outcome } from '../shared/contract/outcome.ts'
import type { PickId } from '../shared/model/ids.ts'

/** All that a window can reach: calls of the contract, facts announced to it, and the files a person dropped on it. */
export interface Desk {
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Outcome<OutputOf<N>>>
  /** Hears of every fact of that name until the returned function is called. */
  watch<N extends EventName>(name: N, listener: (fact: EventOf<N>) => void): () => void
  /** Hands the paths of dropped files to the main process and gives what stands for them; a file without a path is left out. */
  pathsOf(files: readonly File[]): Promise<PickId[]>
}

const listeners = new Map<string, Set<(fact: unknown) => void>>()

ipcRenderer.on('fact', (_event, name: string, fact: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(fact)
})

const watch = (name: string, listener: (fact: unknown) => void): (() => void) => {
  const known = listeners.get(name) ?? new Set()
  listeners.set(name, known.add(listener))
  return () => void known.delete(listener)
}

contextBridge.exposeInMainWorld('desk', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('desk', name, input),
  watch,
  pathsOf: (files: readonly File[]) => {
    const paths = [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return ipcRenderer.invoke('desk.picks', paths)
  },
})

// WebRTC passes both the content policy and the session's guard: a page of ours has none, and asking for it is counted.
addEventListener('readout-refused', () => ipcRenderer.send('desk.refused', 'webrtc'))
void webFrame.executeJavaScript(`(() => {
  const refuse = function () {
    window.dispatchEvent(new Event('readout-refused'))
    throw new DOMException('Readout works offline', 'NotAllowedError')
  }
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    if (name in window) Object.defineProperty(window, name, { value: refuse, writable: false, configurable: false })
  }
})()`)
