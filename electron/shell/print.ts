import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session } from 'electron'
import { bugFailure, type Log } from '../bridge/bugs.ts'
import { ORIGIN, type Gate } from '../bridge/gate.ts'
import { done, failed, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { ComposedBrief } from '../../shared/model/brief.ts'
import { pagePreferences } from './window.ts'

const PATIENCE = 30_000
/** How long a window stands by for the next print, while somebody is writing. */
const STANDS_BY = 30_000

export interface Printer {
  /** A brief as PDF, laid out by Chromium on paper. One after the other. */
  readonly brief: (composed: ComposedBrief) => Promise<Outcome<Uint8Array<ArrayBuffer>>>
  /** What the printing window with this ticket has to draw, once it is there. */
  readonly sheet: (ticket: string) => Promise<Outcome<ComposedBrief>>
}

interface Wanted {
  readonly session: Session
  readonly gate: Gate
  readonly log: Log
  readonly preview: boolean
}

interface Press {
  readonly window: BrowserWindow
  readonly loaded: Promise<void>
  readonly draw: (composed: ComposedBrief) => void
  readonly destroy: () => void
}

/**
 * Prints in hidden, throw-away, sandboxed windows, each of which may ask for its own brief and nothing else. After a
 * print the next window is made ready if `preview` is set, so that it follows the typing; unused, it goes after half a
 * minute.
 */
export const createPrinter = ({ session, gate, log, preview }: Wanted): Printer => {
  const tickets = new Map<string, Promise<Outcome<ComposedBrief>>>()
  let queue: Promise<unknown> = Promise.resolve()
  let next: Press | undefined
  let idle: NodeJS.Timeout | undefined

  const press = (): Press => {
    const ticket = randomUUID()
    const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(session, false) })
    const leave = gate.admit(window.webContents.id, ['print.brief'])
    const { promise: sheet, resolve: settle } = promised<Outcome<ComposedBrief>>()
    tickets.set(ticket, sheet)
    const loaded = window.loadURL(`${ORIGIN}/print.html?ticket=${ticket}`)
    // Awaited when it prints; a window that stands by and is let go fails to load without harm.
    loaded.catch(() => undefined)
    const destroy = (): void => {
      leave()
      tickets.delete(ticket)
      window.destroy()
    }
    return { window, loaded, draw: (composed) => settle(done(composed)), destroy }
  }

  const standBy = (): void => {
    next = press()
    idle = setTimeout(letGo, STANDS_BY)
    idle.unref()
  }

  const letGo = (): void => {
    clearTimeout(idle)
    next?.destroy()
    next = undefined
  }

  const taken = (): Press => {
    clearTimeout(idle)
    const ready = next?.window.isDestroyed() === false ? next : press()
    next = undefined
    return ready
  }

  const printed = async (composed: ComposedBrief): Promise<Outcome<Uint8Array<ArrayBuffer>>> => {
    const { window, loaded, draw, destroy } = taken()
    try {
      await loaded
      draw(composed)
      if (!(await isReady(window))) return refuse('conflict', 'failure.print.tookTooLong')
      return done(new Uint8Array(await window.webContents.printToPDF(paper)))
    } catch (problem) {
      return failed({ ...bugFailure(problem, 'printing', log), say: { key: 'failure.print.failed', params: {} } })
    } finally {
      destroy()
    }
  }

  return {
    brief: (composed) => {
      const print = queue.then(() => printed(composed))
      queue = print.then(() => {
        letGo()
        if (preview) standBy()
      })
      return print
    },
    sheet: (ticket) => tickets.get(ticket) ?? Promise.resolve(refuse('not-found', 'failure.print.unknownTicket')),
  }
}

/** No header or footer template: with a font of its own it prints nothing. Page numbers are stamped when the PDF is finished. */
const paper: Electron.PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: false,
}

/** Waits until the page says that it is drawn and its fonts are there. */
const isReady = async (window: BrowserWindow): Promise<boolean> => {
  const drawn: unknown = await window.webContents.executeJavaScript(`new Promise((settle) => {
    const root = document.documentElement
    const ready = () => root.dataset.ready !== undefined && document.fonts.ready.then(() => settle(true))
    new MutationObserver(ready).observe(root, { attributes: true })
    setTimeout(() => settle(false), ${PATIENCE})
    ready()
  })`)
  return drawn === true
}

/** A promise and what settles it. */
const promised = <T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } => {
  const box: { resolve?: (value: T) => void } = {}
  const promise = new Promise<T>((resolve) => {
    box.resolve = resolve
  })
  return { promise, resolve: (value) => box.resolve?.(value) }
}
