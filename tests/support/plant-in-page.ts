import type { Page } from 'playwright/test'
import type { Listener } from './listener.ts'

/** The ways out of a page that are tried, each to a path of its own name. */
export const waysOutOfAPage = [
  'fetch',
  'request',
  'image',
  'socket',
  'beacon',
  'frame',
  'events',
  'module',
  'style',
  'form',
  'window',
] as const

/**
 * Lets the page itself try to reach the listener. It happens in a timer of the page: what Playwright evaluates is exempt
 * from the page's content policy, what a timer runs is not.
 */
export const plantInPage = (page: Page, { tcp, udp }: Listener): Promise<void> =>
  page.evaluate(
    ({ web, socket, stun }) => {
      const quietly = (attempt: () => unknown): void => {
        try {
          void Promise.resolve(attempt()).catch(() => undefined)
        } catch {
          // refused at once
        }
      }
      const added = (name: string, set: Readonly<Record<string, string>>): HTMLElement => {
        const element = document.createElement(name)
        for (const [key, value] of Object.entries(set)) element.setAttribute(key, value)
        document.body.append(element)
        return element
      }
      const callOut = (Connection: typeof RTCPeerConnection, urls: string): void => {
        const connection = new Connection({ iceServers: [{ urls, username: 'someone', credential: 'something' }] })
        connection.createDataChannel('leak')
        void connection.createOffer().then((offer) => connection.setLocalDescription(offer))
      }
      const attempts: readonly (() => unknown)[] = [
        () => fetch(`${web}/fetch`, { mode: 'no-cors' }),
        () => {
          const request = new XMLHttpRequest()
          request.open('GET', `${web}/request`)
          request.send()
        },
        () => (new Image().src = `${web}/image`),
        () => new WebSocket(`${socket}/socket`),
        () => navigator.sendBeacon(`${web}/beacon`),
        () => added('iframe', { src: `${web}/frame` }),
        () => new EventSource(`${web}/events`),
        () => import(/* @vite-ignore */ `${web}/module`),
        () => added('link', { rel: 'stylesheet', href: `${web}/style` }),
        () => {
          const form = added('form', { action: `${web}/form`, target: 'elsewhere' })
          if (form instanceof HTMLFormElement) form.submit()
        },
        () => window.open(`${web}/window`),
        () => callOut(RTCPeerConnection, stun),
        // A frame of its own has a WebRTC of its own.
        () => {
          const frame = added('iframe', {})
          const inside = frame instanceof HTMLIFrameElement ? frame.contentWindow : null
          const Connection: unknown = inside === null ? undefined : Reflect.get(inside, 'RTCPeerConnection')
          if (typeof Connection === 'function') {
            callOut(Connection as typeof RTCPeerConnection, stun)
            callOut(Connection as typeof RTCPeerConnection, `${web.replace('http://', 'turn:')}?transport=tcp`)
          }
        },
      ]
      setTimeout(() => {
        for (const attempt of attempts) quietly(attempt)
      }, 0)
    },
    { web: `http://127.0.0.1:${tcp}`, socket: `ws://127.0.0.1:${tcp}`, stun: `stun:127.0.0.1:${udp}` },
  )

/** Lets the page itself try to go to the listener. Comes last: a page that left is gone, and Playwright waits for one that was kept. */
export const leavePage = (page: Page, { tcp }: Listener): Promise<void> =>
  page.evaluate((address) => void setTimeout(() => location.assign(address), 0), `http://127.0.0.1:${tcp}/navigation`)
