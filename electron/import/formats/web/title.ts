import { attribute, wordsOf, type Element } from './tree.ts'

/** UTF-16 units. */
const LONGEST = 500

/**
 * The headline that the page's title repeats; else what the page is called. `shared`: what the page says it is called
 * where others show it.
 */
export function titleOf(
  elements: readonly Element[],
  parts: readonly Element[],
  shared: string | undefined,
): string | undefined {
  const called = elements.find(({ tagName }) => tagName === 'title')
  const title = called === undefined ? '' : wordsOf(called).slice(0, 2 * LONGEST)
  const headlines = elements
    .filter((element) => element.tagName === 'h1' || attribute(element, 'itemprop') === 'headline')
    .map((element) => (attribute(element, 'content') ?? wordsOf(element)).slice(0, 2 * LONGEST))
    .filter((words) => words !== '')
  const bare = title.replace(/\s{1,5}[-–—|]\s{1,5}[^-–—|]{2,80}$/u, '')
  if (bare.length > 10 && headlines.some((words) => words !== bare && words.includes(bare)))
    return bare.slice(0, LONGEST)
  const repeated = headlines.find((words) => title.includes(words) || shared?.includes(words) === true)
  const only = headlines.length === 1 && parts.length > 0 ? headlines[0] : undefined
  const chosen = repeated ?? only ?? shared ?? title
  return chosen === '' ? undefined : chosen.slice(0, LONGEST)
}
