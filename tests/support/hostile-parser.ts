/** A parser that does by a file's name what a hostile file may bring a real one to; else it is the real one. */
import { parseFile } from '../../electron/import/parsing.ts'
import type { FromParser, ToParser } from '../../electron/import/parser-protocol.ts'

const say = (message: FromParser | { readonly kind: string }): void => void process.send?.(message)
const hoard: Uint8Array[] = []

const swell = (): void => {
  hoard.push(new Uint8Array(8 * 1024 * 1024).fill(1))
  setTimeout(swell, 10)
}

process.on('message', ({ id, name, bytes }: ToParser) => {
  say({ kind: 'report', id })
  if (name.endsWith('hangs.txt')) for (;;) continue
  if (name.endsWith('swells.txt')) return swell()
  if (name.endsWith('dies.txt')) process.exit(3)
  if (name.endsWith('lies.txt')) return say({ kind: 'something else' })
  const { drafts, problems } = parseFile({ name, bytes }, () => undefined)
  say({
    kind: 'parsed',
    id,
    parsed: {
      drafts: drafts.map((draft) => ({ ...draft, pages: [], paragraphs: [...draft.paragraphs] })),
      problems: [...problems],
    },
    attempts: [],
  })
})
process.on('disconnect', () => process.exit())
say({ kind: 'ready' })
