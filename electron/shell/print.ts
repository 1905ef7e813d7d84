import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session } from 'electron'
import type { Gate } from '../bridge/gate.ts'
import { ORIGIN } from '../bridge/gate.ts'
import { bugFailure, type Log } from '../bridge/bugs.ts'
import { done, failed, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { ComposedBrief } from '../../shared/model/brief.ts'
import { pagePreferences } from './window.ts'

const PATIENCE = 30_000

export interface Printer {
  /** A brief as PDF, laid out by Chromium on paper. One after the other. */
  readonly brief: (composed: ComposedBrief) => Promise<Outcome<Uint8Array<ArrayBuffer>>>
  /** What the printing window with this ticket has to draw. */
  readonly sheet: (ticket: string) => Outcome<ComposedBrief>
}

/** Prints in a hidden, throw-away, sandboxed window, which may ask for its own brief and nothing else. */
export const createPrinter = (session: Session, gate: Gate, log: Log): Printer => {
  const tickets = new Map<string, ComposedBrief>()
  let queue: Promise<unknown> = Promise.resolve()

  const printed = async (composed: ComposedBrief): Promise<Outcome<Uint8Array<ArrayBuffer>>> => {
    const ticket = randomUUID()
    tickets.set(ticket, composed)
    const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(session, false) })
    const leave = gate.admit(window.webContents.id, ['print.brief'])
    try {
      await window.loadURL(`${ORIGIN}/print.html?ticket=${ticket}`)
      if (!(await isReady(window))) return refuse('conflict', 'failure.print.tookTooLong')
      return done(new Uint8Array(await window.webContents.printToPDF(paper)))
    } catch (problem) {
      return failed({ ...bugFailure(problem, 'printing', log), say: { key: 'failure.print.failed', params: {} } })
    } finally {
      leave()
      tickets.delete(ticket)
      window.destroy()
    }
  }

  return {
    brief: (composed) => {
      const next = queue.then(() => printed(composed))
      queue = next
      return next
    },
    sheet: (ticket) => {
      const composed = tickets.get(ticket)
      return composed === undefined ? refuse('not-found', 'failure.print.unknownTicket') : done(composed)
    },
  }
}

/** Page numbers and the marking are part of the page or stamped when the PDF is finished: templates drop out without a word. */
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
