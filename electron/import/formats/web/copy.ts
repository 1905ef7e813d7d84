import type { Metas } from './meta.ts'
import { isComment, walk, type Page } from './tree.ts'

/** Where a saved page came from, and when it was saved. */
export interface Copy {
  readonly url?: string
  readonly date?: string
}

/** What programs that save pages write in a comment: browsers, SingleFile, monolith, HTTrack, the Internet Archive. */
const notes: readonly RegExp[] = [
  /^\s{0,20}saved from url=\(\d{1,6}\)(?<url>\S{1,2000})/i,
  /Page saved with SingleFile\s{1,20}url:\s{1,20}(?<url>\S{1,2000})\s{1,20}saved date:\s{1,20}(?<date>[^\n]{1,100})/i,
  /^\s{0,20}Saved from (?<url>https?:\S{1,2000}) at (?<date>\S{1,60}) using monolith/i,
  /^\s{0,20}Mirrored from (?<host>\S{1,2000}) by HTTrack[^\]]{0,80}\], (?<date>[^\n]{1,60})/i,
  /FILE ARCHIVED ON (?<date>[\d:]{1,10} \w{3} \d{1,2}, \d{4})/,
]

export function copyOf(page: Page, metas: Metas): Copy {
  const note = noteIn(page)
  const url = note['url'] ?? (note['host'] === undefined ? metas.first('savepage-url') : `http://${note['host']}`)
  const date = note['date']?.trim() ?? metas.first('savepage-date')
  return { ...(url !== undefined && { url }), ...(date !== undefined && { date }) }
}

/** Such comments stand at the top or the end, not within the page's own parts. */
function noteIn(page: Page): Readonly<Record<string, string | undefined>> {
  for (const node of walk(page, ({ tagName }) => tagName === 'html' || tagName === 'head' || tagName === 'body')) {
    if (!isComment(node)) continue
    const data = node.data.slice(0, 5000)
    for (const note of notes) {
      const found = note.exec(data)?.groups
      if (found !== undefined) return found
    }
  }
  return {}
}
