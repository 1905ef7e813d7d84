import { attribute, childrenOf, isText, type Element } from './tree.ts'

/** So much of a page's own style sheets is looked at. UTF-16 units. */
const LONGEST_SHEET = 500_000
const MOST_RULES = 5000

/** `{`, `}` and what stands before them; comments and strings are passed over as a whole. */
const steps = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"|'[^'\n]*'|[{};]/g

/**
 * Whether a rule of the page's own sheets hides an element by its class or id alone. Rules for other media, states or
 * places in the page say nothing; a name that another rule shows again is not hidden.
 */
export function hiddenBySheets(elements: readonly Element[]): (element: Element) => boolean {
  const hidden = new Set<string>()
  const shown = new Set<string>()
  for (const element of elements) {
    if (element.tagName !== 'style' || /print|speech/i.test(attribute(element, 'media') ?? '')) continue
    for (const { selector, body } of rulesOf(wordsOf(element))) {
      if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(body)) {
        for (const each of selector.split(',')) {
          const name = /^\s*[a-z\d]{0,20}([.#][\w-]{1,100})\s*$/i.exec(each)?.[1]
          if (name !== undefined) hidden.add(name)
        }
      } else if (/display\s*:|visibility\s*:\s*visible/i.test(body))
        for (const [name] of selector.matchAll(/[.#][\w-]{1,100}/g)) shown.add(name)
    }
  }
  for (const name of shown) hidden.delete(name)
  if (hidden.size === 0) return () => false
  return (element) => namesOf(element).some((name) => hidden.has(name))
}

interface Rule {
  readonly selector: string
  readonly body: string
}

/** Rules that hold everywhere: none within another, such as those of @media. */
function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = []
  let depth = 0
  let start = 0
  let selector = ''
  for (const { 0: sign, index } of sheet.matchAll(steps)) {
    if (sign === '{') {
      depth += 1
      if (depth === 1) selector = sheet.slice(start, index).replace(/\/\*[\s\S]*?\*\//g, '')
      if (depth === 1) start = index + 1
    } else if (sign === '}') {
      if (depth === 1 && !selector.includes('@')) rules.push({ selector, body: sheet.slice(start, index) })
      depth = Math.max(0, depth - 1)
      if (depth === 0) start = index + 1
    } else if (sign === ';' && depth === 0) start = index + 1
    if (rules.length >= MOST_RULES) break
  }
  return rules
}

const wordsOf = (sheet: Element): string => {
  const [first] = childrenOf(sheet)
  return first !== undefined && isText(first) ? first.value.slice(0, LONGEST_SHEET) : ''
}

/** Its class names and its id, as sheets call them; but not where its own style shows it. */
function namesOf(element: Element): string[] {
  if (/display\s*:/i.test((attribute(element, 'style') ?? '').slice(0, 500))) return []
  const classes = (attribute(element, 'class') ?? '').slice(0, 500).split(/\s+/)
  const id = attribute(element, 'id')
  return [...classes.filter((name) => name !== '').map((name) => `.${name}`), ...(id === null ? [] : [`#${id}`])]
}
