import { refused, type Sniffed } from './sniffed.ts'

/** Headers that nobody writes at the top of a text: programs do. */
const ofPrograms =
  /^(?:received|return-path|mime-version|message-id|content-type|content-transfer-encoding|delivered-to|dkim-signature|x-[\w-]+|snapshot-content-location):/imu
const ofPeople = /^(?:from|to|date|subject|sender|reply-to|cc):/imu

/** Mailboxes put a line before each message: `From a@b Tue May 10 11:28:07 2005`. */
const envelope = /^From \S{1,200} .{0,60}\d{4}[^\n]{0,20}\n(?=[\w-]{1,60}:)/u

/** Headers are looked for in so much of a text. UTF-16 units. */
const HEADERS = 32 * 1024

/** A message or a saved page, told by headers that only programs write, or by its name and any headers at all. */
export function sniffMail(start: string, ending: string): Sniffed | null {
  const isNamed = /^(?:eml|mht|mhtml|mbox)$/u.test(ending)
  const letter = start.replace(envelope, '')
  if (letter !== start && /\nFrom \S{1,200} .{0,60}\d{4}[^\n]{0,20}\n[\w-]{1,60}:/u.test(letter)) return refused('mbox')
  const headers = headersIn(letter.slice(0, HEADERS))
  const lines = headers.split(/\n(?![ \t])/u).length
  const isMail = ofPrograms.test(headers) && lines > 1 && (ofPeople.test(headers) || /^mime-version:/imu.test(headers))
  if (!isMail && !(isNamed && headers !== '')) return null
  return { format: isSavedPage(headers, ending) ? 'mhtml' : 'eml' }
}

/** The lines before the first that is no header; empty where the first is none. */
function headersIn(start: string): string {
  const found = /^(?:[A-Za-z][\w.-]{0,60}[ \t]{0,4}:[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|$))+/u.exec(
    start.replaceAll('\r\n', '\n'),
  )
  return found?.[0] ?? ''
}

const isSavedPage = (headers: string, ending: string): boolean =>
  /^snapshot-content-location:|^from:.{0,40}saved by /imu.test(headers) ||
  (ending.startsWith('mht') && /^content-type:\s*(?:multipart\/related|text\/html)/imu.test(headers))
