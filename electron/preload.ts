import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import type { Desk } from '../shared/contract/desk.ts'

export type { Desk } from '../shared/contract/desk.ts'

const listeners = new Map<string, Set<(fact: unknown) => void>>()

ipcRenderer.on('fact', (_event, name: string, fact: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(fact)
})

const desk: Desk<File> = {
  call: (name, input) => ipcRenderer.invoke('desk', name, input),
  watch: (name, listener) => {
    const known = listeners.get(name) ?? new Set()
    // Main announces a fact under its own name only.
    const heard = listener as (fact: unknown) => void
    listeners.set(name, known.add(heard))
    return () => void known.delete(heard)
  },
  pathsOf: (files) => {
    const paths = [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return ipcRenderer.invoke('desk.picks', paths)
  },
}

contextBridge.exposeInMainWorld('desk', desk)

// WebRTC passes both the content policy and the session's guard: a page of ours has none, and asking for it is counted.
addEventListener('readout-refused', () => ipcRenderer.send('desk.refused', 'webrtc', 'RTCPeerConnection'))
// The content policy stops a request before the session sees it.
addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (/^(https?|wss?|ftp):/i.test(blockedURI)) ipcRenderer.send('desk.refused', 'policy', blockedURI)
})
void webFrame.executeJavaScript(`(() => {
  const refuse = function () {
    window.dispatchEvent(new Event('readout-refused'))
    throw new DOMException('Readout works offline', 'NotAllowedError')
  }
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    if (name in window) Object.defineProperty(window, name, { value: refuse, writable: false, configurable: false })
  }
})()`)
