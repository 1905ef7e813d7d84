import { hiddenBySheets } from './sheet-rules.ts'
import { attribute, isElement, type Element, type Node } from './tree.ts'
import { own, type Weight } from './weight.ts'

/** So many words of its own are a release, wherever they stand. UTF-16 units. */
export const A_RELEASE = 560

/** So much of a style is looked at. UTF-16 units. */
const LONGEST_STYLE = 500

/**
 * Elements that the page itself hides from its readers: by an attribute, by their style, or by a rule of its own sheets.
 * What only a rule hides and is as long as a release stays: scripts show such parts when the page is opened.
 */
export function unseenIn(elements: readonly Element[], weights: ReadonlyMap<Element, Weight>): ReadonlySet<Element> {
  const byRule = hiddenBySheets(elements)
  const hidden = elements.filter((element) => {
    if (element.tagName === 'body' || element.tagName === 'html') return false
    if (attribute(element, 'hidden') !== null || isUnseenByStyle(element)) return true
    return byRule(element) && own(weights.get(element)) <= A_RELEASE
  })
  return new Set(hidden)
}

const unseen: readonly RegExp[] = [
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|mso-hide\s*:\s*all/i,
  /font-size\s*:\s*(?:0(?![.\d]*[1-9])|0?[.]\d|1(?:px|pt)?\s*(?:;|!|$))|opacity\s*:\s*0(?![.\d]*[1-9])/i,
  /(?:left|top|text-indent)\s*:\s*-\d{3,}/i,
  /clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*[,)]/i,
  /(?:^|[;\s])color\s*:\s*(?:transparent|(?:rgba|hsla)\([^()]{1,40},\s*0(?:\.0+)?\s*\)|#[\da-f]{6}00)\s*(?:;|!|$)/i,
]
const flat = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|!|$)/i
const cut = /overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i

function isUnseenByStyle(element: Element): boolean {
  const style = (attribute(element, 'style') ?? '').slice(0, LONGEST_STYLE)
  if (style !== '' && (unseen.some((pattern) => pattern.test(style)) || (flat.test(style) && cut.test(style))))
    return true
  const color = colorOf(/(?:^|[;\s])color\s*:\s*([^;!]{1,40})/i.exec(style)?.[1] ?? fontColor(element))
  if (color === undefined) return false
  const ground = colorOf(/(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]{1,40})/i.exec(style)?.[1])
  return ground === undefined ? color === WHITE && standsOnWhite(element) : color === ground
}

const WHITE = '#ffffff'
const whites: ReadonlySet<string> = new Set(['white', '#fff', WHITE, 'rgb(255,255,255)'])

/** One spelling for each color as far as hidden words are made with it: white as `#ffffff`. */
function colorOf(said: string | null | undefined): string | undefined {
  const color = said?.replace(/\s+/gu, '').toLowerCase() ?? ''
  if (color === '') return undefined
  return whites.has(color) ? WHITE : color
}

const fontColor = (element: Element): string | null => (element.tagName === 'font' ? attribute(element, 'color') : null)

/** A ground is looked for so many elements up. */
const LOOKED_UP = 50

/** Nothing around has a ground of its own, nor a name by which a sheet may have given it one. */
function standsOnWhite(element: Element): boolean {
  let above: Node | null = element
  for (let count = 0; above !== null && isElement(above); count += 1) {
    const style = (attribute(above, 'style') ?? '').slice(0, LONGEST_STYLE)
    const isNamed = ['class', 'id', 'bgcolor', 'background'].some((name) => above !== null && has(above, name))
    if (count > LOOKED_UP || isNamed || /background/i.test(style)) return false
    above = above.parentNode
  }
  return true
}

const has = (node: Node, name: string): boolean => isElement(node) && attribute(node, name) !== null
