import type { BrowserWindow } from 'electron'
import type { EventName, EventOf } from '../../shared/contract/events.ts'
import type { Announce } from './engine-host.ts'

/** Long enough for a page that has asked its first question to listen as well. */
const SETTLING = 500

export interface Post {
  readonly announce: Announce
  /** The page is there and asks: notices that came before it are handed over. */
  readonly listening: () => void
}

/** Facts on their way to the window. Notices wait for a page that can show them; other facts it asks for anyway. */
export const createPost = (window: () => BrowserWindow | undefined): Post => {
  const waiting: EventOf<'notice'>[] = []
  let heard = false
  let handedOver = false
  const send = (name: EventName, fact: unknown): void => {
    const page = window()
    if (page?.isDestroyed() === false) page.webContents.send('fact', name, fact)
  }
  const announce: Announce = (name, fact) => {
    if (name === 'notice' && !handedOver) waiting.push(fact as EventOf<'notice'>)
    else send(name, fact)
  }
  return {
    announce,
    listening: () => {
      if (heard) return
      heard = true
      setTimeout(() => {
        handedOver = true
        for (const notice of waiting.splice(0)) send('notice', notice)
      }, SETTLING)
    },
  }
}
