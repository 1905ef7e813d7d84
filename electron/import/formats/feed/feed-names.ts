/** Namespaces of feeds by the prefix that is used here; those of the feeds themselves have none. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
}

/** Element names with the usual prefixes, whatever a feed itself calls them. */
export interface Names {
  /** Learns from an element's xmlns attributes. */
  readonly learn: (attributes: Readonly<Record<string, string>>) => void
  /** `dc:date`, `item`; in lower case. */
  readonly of: (name: string) => string
}

export function createNames(): Names {
  const known = new Map<string, string>([['atom', '']])
  return {
    learn: (attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        const prefix = /^xmlns:(.+)$/i.exec(name)?.[1]?.toLowerCase()
        const usual = prefixes[value.trim()]
        if (prefix !== undefined && usual !== undefined && known.size < 100) known.set(prefix, usual)
      }
    },
    of: (name) => {
      const [local = '', prefix] = name.toLowerCase().split(':').toReversed()
      const usual = prefix === undefined ? '' : (known.get(prefix) ?? prefix)
      return usual === '' ? local : `${usual}:${local}`
    },
  }
}
