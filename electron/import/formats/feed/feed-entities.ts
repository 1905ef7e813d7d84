/** Longer texts of a file's own entities are not put in. UTF-16 units. */
const LONGEST = 20
const MOST = 200

/** A file's own entities, which are how a reader is made to fetch files or to fill its memory. */
export interface Entities {
  /** Takes note of declarations. `refused`: one that stands on others. */
  readonly learn: (declaration: string) => 'refused' | null
  /** Without references to them; a short text of its own is put in, once. */
  readonly without: (text: string) => string
}

export function createEntities(): Entities {
  const known = new Map<string, string>()
  return {
    learn: (declaration) => {
      const declared = /!ENTITY\s{1,100}(%\s{1,100})?([\w.:-]{1,100})\s{1,100}(?:"([^"]*)"|'([^']*)'|)/gi
      for (const [, parameter, name = '', double, single] of declaration.matchAll(declared)) {
        const value = double ?? single ?? ''
        if (parameter !== undefined || /[&%](?!#|(?:amp|lt|gt|quot|apos);)[\w.:-]+;/.test(value)) return 'refused'
        if (known.size < MOST) known.set(name, value.length <= LONGEST ? value : '')
      }
      return null
    },
    without: (text) =>
      known.size === 0 ? text : text.replace(/&([\w.:-]{1,100});/g, (whole, name: string) => known.get(name) ?? whole),
  }
}
