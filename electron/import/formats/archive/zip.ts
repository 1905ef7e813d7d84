import type { Finding, ToRead } from '../../draft.ts'
import { isLitter, leadsOutside, safeMemberName } from './safe-name.ts'
import { openZip, type ZipEntry } from './zip-entries.ts'

/**
 * The files of an archive, one after another, each a member to be read in its turn. What is not to be had is a problem
 * of its own: a name that leads outside, an entry behind a password, damaged or too large. Links are not followed, what
 * file managers leave behind is passed over.
 */
export async function* readZip(file: ToRead): AsyncGenerator<Finding> {
  const zip = await openZip(file.bytes)
  file.report()
  if (zip === null) return yield { found: 'problem', code: 'damaged', detail: 'archive' }
  if (!zip.whole) yield { found: 'problem', code: 'damaged', detail: 'archive-list' }
  const shownAs = namesOnce()
  const links = new Set(zip.entries.flatMap(({ kind, name }) => (kind === 'link' ? [name.replace(/\/$/u, '')] : [])))
  let files = 0
  for (const entry of zip.entries) {
    file.report()
    if (entry.kind !== 'file' || entry.name.split('/').some(isLitter)) continue
    files += 1
    yield await found(entry, shownAs(safeMemberName(entry.name)), links, file)
  }
  if (zip.more) yield { found: 'problem', code: 'too-large', detail: 'archive-entries' }
  if (files === 0 && zip.whole) yield { found: 'problem', code: 'empty' }
}

async function found(
  entry: ZipEntry,
  name: string,
  links: ReadonlySet<string>,
  { budget, report }: ToRead,
): Promise<Finding> {
  if (leadsOutside(entry.name) || (links.size > 0 && leadsThrough(links, entry.name)))
    return { found: 'problem', code: 'unreadable', detail: 'outside', name }
  const content = await entry.read(budget, report)
  return typeof content === 'string'
    ? { found: 'problem', code: content, detail: 'archive-entry', name }
    : { found: 'member', name, bytes: content }
}

/** Nobody puts folders deeper into each other. */
const DEEPEST = 100

/** `a/b/c.txt` lies in `a` and `a/b`; so does, for all that is looked at, what lies deeper than anything. */
function leadsThrough(links: ReadonlySet<string>, name: string): boolean {
  let depth = 0
  for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
    depth += 1
    if (depth > DEEPEST || links.has(name.slice(0, at))) return true
  }
  return false
}

/** Entries of one name are told apart by a number: `a.txt`, `a (2).txt`. */
function namesOnce(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : name.replace(/(?=\.[^./]{1,10}$)|$/u, ` (${count})`)
  }
}
