import { readFileSync, writeFileSync } from 'node:fs'
import { ComposedBrief } from '../../shared/model/brief.ts'
import { say } from '../../shared/words/words.ts'
import { app, type Session } from 'electron'
import { z } from 'zod'
import type { Log } from '../bridge/bugs.ts'
import type { Answerer } from '../bridge/door.ts'
import { createGate } from '../bridge/gate.ts'
import { createPicks } from '../bridge/picks.ts'
import { refuse } from '../../shared/contract/outcome.ts'
import { openEntrances } from './entrances.ts'
import type { Refusals } from './no-network.ts'
import { createPrinter } from './print.ts'

const Asked = z.object({ ticket: z.uuid() })

interface Wanted {
  readonly session: Session
  readonly log: Log
  readonly refusals: Refusals
}

/** For the command line: the composed brief on stdin goes as PDF to `file`, no window shown, no library opened. Gives the exit status. */
export const printForCommandLine = async ({ session, log, refusals }: Wanted, file: string): Promise<0 | 1> => {
  const composed = ComposedBrief.safeParse(JSON.parse(readFileSync(0, 'utf8')))
  if (!composed.success) {
    process.stderr.write('readout: stdin has no composed brief\n')
    return 1
  }
  // Else the app ends with its only window, before the file is written.
  app.on('window-all-closed', () => undefined)
  const gate = createGate()
  const printer = createPrinter({ session, gate, log, preview: false })
  const answer: Answerer = async (name, input) => {
    const asked = Asked.safeParse(input)
    return name === 'print.brief' && asked.success
      ? printer.sheet(asked.data.ticket)
      : refuse('bad-request', 'failure.badRequest')
  }
  openEntrances({ gate, log, refusals, picks: createPicks(), answer })
  const pages = await printer.brief(composed.data)
  if (pages.ok) {
    writeFileSync(file, pages.value)
    return 0
  }
  process.stderr.write(`readout: ${say(pages.failure.say)}\n`)
  return 1
}
