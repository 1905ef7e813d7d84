import type { DraftSaid } from '../../draft.ts'

/** UTF-16 units. */
const LONGEST = 300

/** Where a headline stands: this near to the start of the text. UTF-16 units. */
const NEAR = 1000

/** What programs put where a title belongs: names of programs, of new documents, of files. */
const noTitles =
  /^(?:microsoft word|word document|microsoft powerpoint|powerpoint presentation|openoffice|libreoffice|untitled|no title|unknown|title|document|doc|template|normal|blank|letterhead|sans titre|sin título|ohne titel|без названия|документ|шаблон|бланк|بدون عنوان|مستند)(?!\p{L})|^(?:无标题|新建|文档)|\.(?:docx?|docm|dotx?|odt|rtf|txt|html?|pdf|wpd|indd)$|^[^\p{L}\p{N}«“"'‘(¿¡]|^\S*_\S*$/iu

/** What pages put between the title and their own name. */
const separator = /^\s*[-–—|:·]/u

/**
 * A document's title: the line at its top that its properties begin with, else its headline, else what the properties
 * say, if a person wrote that. `property`: undefined where it has none.
 */
export function ownTitle(property: string | undefined, plain: string, headline: string): Pick<DraftSaid, 'title'> {
  const said = folded(property ?? '')
  const top = plain.slice(0, NEAR)
  const lines = top.split('\n').map((line) => folded(line))
  const confirmed = lines.find((line) => isTitle(line) && isStartOf(line, said))
  const heading = folded(headline)
  const isNear = isTitle(heading) && top.includes(headline.slice(0, 50))
  const title = confirmed ?? (isNear ? heading : isTitle(said) ? said : undefined)
  return title === undefined ? {} : { title }
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toWellFormed()

const isTitle = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}\P{L}{0,20}\p{L}/u.test(text) && !noTitles.test(text)

function isStartOf(line: string, said: string): boolean {
  if (!said.toLowerCase().startsWith(line.toLowerCase())) return false
  const rest = said.slice(line.length)
  return rest === '' || separator.test(rest)
}
