import { attribute, type Element } from './tree.ts'

const LONGEST = 500

/** What meta elements say. */
export interface Metas {
  /** The first of these names that has a value; names in lower case. */
  readonly first: (...names: readonly string[]) => string | undefined
}

export function metaOf(elements: readonly Element[]): Metas {
  const found = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const content = attribute(element, 'content')?.trim().slice(0, LONGEST) ?? ''
    if (content === '') continue
    for (const by of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, by)?.trim().toLowerCase() ?? ''
      if (name !== '' && !found.has(name)) found.set(name, content)
    }
  }
  return { first: (...names) => names.map((name) => found.get(name)).find((value) => value !== undefined) }
}
