/** A parser that does by a file's name what a hostile file may bring a real one to; else it is the real one. */
import { createParserDesk } from '../../electron/import/parser-desk.ts'
import { parseFile } from '../../electron/import/parsing.ts'
import type { FromParser, ToParser } from '../../electron/import/parser-protocol.ts'

const say = (message: FromParser | { readonly kind: string }): void => void process.send?.(message)
const hoard: Uint8Array[] = []

const swell = (): void => {
  hoard.push(new Uint8Array(8 * 1024 * 1024).fill(1))
  setTimeout(swell, 10)
}

const forever = new Promise<never>(() => undefined)

const parse: typeof parseFile = async function* (file, report) {
  if (file.name.endsWith('hangs.txt')) for (;;) continue
  if (file.name.endsWith('dies.txt')) process.exit(3)
  if (file.name.endsWith('swells.txt')) swell()
  if (file.name.endsWith('lies.txt')) say({ kind: 'something else' })
  if (/(?:swells|lies)\.txt$/.test(file.name)) await forever
  yield* parseFile(file, report)
}

const hear = createParserDesk(say, () => [], parse)
process.on('message', (message: ToParser) => hear(message))
process.on('disconnect', () => process.exit())
