import { app, type Session, type WebContents } from 'electron'
import { ORIGIN } from '../bridge/gate.ts'

/** Ways out of a window that are closed, each with what was refused. */
export type WindowDoor =
  | 'policy'
  | 'session'
  | 'webrtc'
  | 'window-open'
  | 'navigation'
  | 'webview'
  | 'permission'
  | 'download'

export interface Refusals {
  readonly count: (door: WindowDoor, what: string) => void
  readonly attempts: () => readonly {
    readonly where: WindowDoor
    readonly count: number
    readonly last: string | null
  }[]
}

const doors: readonly WindowDoor[] = [
  'policy',
  'session',
  'webrtc',
  'window-open',
  'navigation',
  'webview',
  'permission',
  'download',
]

export const createRefusals = (): Refusals => {
  const seen = new Map<WindowDoor, { count: number; last: string }>()
  return {
    count: (where, what) => void seen.set(where, { count: (seen.get(where)?.count ?? 0) + 1, last: shortened(what) }),
    attempts: () => doors.map((where) => ({ where, ...(seen.get(where) ?? { count: 0, last: null }) })),
  }
}

/** Scheme and host of an address: enough to know who was called, nothing of what was said. */
const shortened = (what: string): string => {
  const host = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(what)?.[1]
  return (host ?? what.split(/[?#]/)[0] ?? '').slice(0, 120)
}

/** Before the app is ready: no name is ever resolved, addresses included, and Chromium asks for nothing on its own account. */
export const denyResolving = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

const inside = ['app:', 'data:', 'blob:']

/** Closes a session: requests but those of our own pages, permissions, downloads, dictionaries. */
export const denyNetwork = (session: Session, refusals: Refusals): void => {
  const allowed = app.isPackaged ? inside : [...inside, 'devtools:']
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !allowed.some((scheme) => url.startsWith(scheme))
    if (cancel) refusals.count('session', url)
    answer({ cancel })
  })
  session.setSpellCheckerEnabled(false)
  session.setPermissionCheckHandler((_contents, permission, origin) => mayCopy(permission, origin))
  session.setPermissionRequestHandler((contents, permission, answer) => {
    const granted = mayCopy(permission, contents.getURL())
    if (!granted) refusals.count('permission', permission)
    answer(granted)
  })
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    refusals.count('download', item.getURL())
    event.preventDefault()
  })
}

/** Copying words out is the one thing a page of ours may ask for. */
const mayCopy = (permission: string, from: string): boolean =>
  permission === 'clipboard-sanitized-write' && (from === ORIGIN || from.startsWith(`${ORIGIN}/`))

/** Closes what a page could leave by: other windows, other places, frames of others, WebRTC. */
export const denyLeaving = (contents: WebContents, refusals: Refusals): void => {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(({ url }) => {
    refusals.count('window-open', url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && event.url.startsWith(`${ORIGIN}/`)) return
    refusals.count('navigation', event.url)
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    refusals.count('navigation', event.url)
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event, _preferences, { src = '' }) => {
    refusals.count('webview', src)
    event.preventDefault()
  })
}
