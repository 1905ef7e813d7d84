import { readFileSync, writeFileSync } from 'node:fs'
import { ComposedBrief } from '../../shared/model/brief.ts'
import { say } from '../../shared/words/words.ts'
import type { Printer } from './print.ts'

/** For the command line: the composed brief on stdin goes as PDF to `file`, no window shown, no library opened. Gives the exit status. */
export const printForCommandLine = async (printer: Printer, file: string): Promise<0 | 1> => {
  const composed = ComposedBrief.safeParse(JSON.parse(readFileSync(0, 'utf8')))
  if (!composed.success) {
    process.stderr.write('readout: stdin has no composed brief\n')
    return 1
  }
  const pages = await printer.brief(composed.data)
  if (pages.ok) {
    writeFileSync(file, pages.value)
    return 0
  }
  process.stderr.write(`readout: ${say(pages.failure.say)}\n`)
  return 1
}
