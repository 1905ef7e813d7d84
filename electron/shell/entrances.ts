import { ipcMain } from 'electron'
import { z } from 'zod'
import type { Log } from '../bridge/bugs.ts'
import { createDoor, type Answerer } from '../bridge/door.ts'
import type { Gate } from '../bridge/gate.ts'
import type { Picks } from '../bridge/picks.ts'
import type { Refusals } from './no-network.ts'

const Dropped = z.array(z.string().min(1).max(4096)).max(10_000)
const Refused = z.object({ where: z.enum(['policy', 'webrtc']), what: z.string().max(4096) })

interface Wanted {
  readonly gate: Gate
  readonly log: Log
  readonly answer: Answerer
  readonly picks: Picks
  readonly refusals: Refusals
}

/** The three ways in from a window, all behind the gate: a call, dropped files, and what the page was refused. */
export const openEntrances = ({ gate, log, answer, picks, refusals }: Wanted): void => {
  ipcMain.handle('desk', createDoor(gate, log, answer))
  ipcMain.handle('desk.picks', (event, given: unknown) => {
    const paths = Dropped.safeParse(given)
    const stranger = gate.refusal(event, 'import.dropped')
    if (stranger === undefined && paths.success) return paths.data.map((each) => picks.keep(each))
    log.warn(`door: dropped files turned away: ${stranger ?? 'malformed'}`)
    return []
  })
  ipcMain.on('desk.refused', (event, where: unknown, what: unknown) => {
    const told = Refused.safeParse({ where, what })
    if (told.success && gate.refusal(event, 'print.brief') === undefined)
      refusals.count(told.data.where, told.data.what)
  })
}
