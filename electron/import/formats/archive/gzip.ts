import type { Finding, ToRead } from '../../draft.ts'
import { inflate, isPlausible } from './inflate.ts'

/** A file packed by gzip, read as what it holds. Its end may be missing: what came before is read then. */
export async function* readGzip({ name, bytes, budget, report }: ToRead): AsyncGenerator<Finding> {
  const content = await inflate(bytes, 'gzip', { size: null, most: budget.left() }, report)
  if (content === null || !isPlausible(bytes.length, content.bytes.length) || !budget.take(content.bytes.length))
    return yield { found: 'problem', code: 'too-large', detail: 'unpacked' }
  if (!content.whole) yield { found: 'problem', code: 'damaged', detail: 'cut-off' }
  if (content.bytes.length > 0) yield { found: 'member', name: innerName(name), bytes: content.bytes }
  else if (content.whole) yield { found: 'problem', code: 'empty' }
}

/** `a.html.gz` holds `a.html`, `a.tgz` holds `a.tar`. */
function innerName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1)
  return last.replace(/\.tgz$/iu, '.tar').replace(/\.gz$/iu, '')
}
