/** A process that takes and lets go of a library over and over and says how often it had it. `node taker.ts LIBRARY MILLISECONDS`. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { holdLibrary } from '../../../electron/store/open.ts'

const [, , file = '', milliseconds = '0'] = process.argv
const mark = `${file}.taken`
const end = Date.now() + Number(milliseconds)
let turns = 0
while (Date.now() < end) {
  const held = holdLibrary(file)
  if (!held.ok) continue
  // Fails if another process has it at this moment.
  closeSync(openSync(mark, 'wx'))
  rmSync(mark)
  held.value.release()
  turns += 1
}
writeSync(1, String(turns))
