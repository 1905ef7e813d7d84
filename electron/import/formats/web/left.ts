import { attribute, isElement, type Element } from './tree.ts'
import { A_RELEASE } from './unseen.ts'
import { isNever, type Weight } from './weight.ts'

const frame = new Set(['header', 'footer'])
const roles = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog alertdialog toolbar tablist'.split(' '),
)
const around =
  /(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs|cookies?|consent|share|sharing|social|sidebar|related|recommended|comments?|newsletter|advert|advertisement|advertisements|ads|pagination|pager|toolbar|skip|skiplink|print|footer|header|topbar|modal|popup|banner|login|search|langs?|languages?|copyright)(?:$|[-_ ])/i
const within =
  /(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs|cookies?|consent|share|sharing|social|sidebar|related|recommended|comments?|newsletter|advert|advertisement|advertisements|ads|pagination|pager|toolbar|skip|skiplink|print|modal|popup)(?:$|[-_ ])/i
/** Names of the head and foot of a text, not of a page. */
const ofText = /(?:article|entry|post|news|story|release|content|detail|press|title)[-_ ]?(?:header|head|footer)/i

const forScreenReaders = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screenreader hidden d-none element-invisible aural offscreen'.split(
    ' ',
  ),
)

/** Fewer words than this may be a menu or a mark of the page. UTF-16 units. */
const FEW = 140

/** Menus, forms, hidden words and what else stands around a release. `inside`: elements of the page's main part. */
export function isLeft(
  element: Element,
  weights: ReadonlyMap<Element, Weight>,
  { inside, unseen }: { readonly inside: ReadonlySet<Element>; readonly unseen: ReadonlySet<Element> },
): boolean {
  const { tagName } = element
  if (tagName === 'body' || tagName === 'html') return false
  const weight = weights.get(element) ?? { words: 0, linked: 0, headline: false }
  const holdsRelease = weight.words - weight.linked > A_RELEASE
  if (isNever(element) || unseen.has(element)) return true
  if (tagName === 'form') return !holdsRelease && !weight.headline
  if (frame.has(tagName) && !inside.has(element)) return !weight.headline
  if (holdsRelease) return false
  const classes = (attribute(element, 'class') ?? '').slice(0, 500)
  if (roles.has((attribute(element, 'role') ?? '').toLowerCase())) return true
  if (classes.split(/\s+/).some((name) => forScreenReaders.has(name.toLowerCase()))) return true
  const called = wordsOfNames(`${classes} ${attribute(element, 'id') ?? ''}`.slice(0, 500))
  const isSmall = weight.words < FEW || weight.linked > weight.words * 0.4
  return isSmall && !weight.headline && (inside.has(element) || ofText.test(called) ? within : around).test(called)
}

/** `navSkip` are two words. */
const wordsOfNames = (names: string): string => names.replace(/([a-z])([A-Z])/g, '$1-$2')

/** Elements of the page's main part: an article's own header and footer belong to the release. */
export function articleParts(elements: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const element of elements) {
    const parent = element.parentNode
    const isInside = parent !== null && isElement(parent) && found.has(parent)
    if (isInside || element.tagName === 'main' || element.tagName === 'article') found.add(element)
  }
  return found
}
