import { foldText } from '../../shared/text/fold.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import type { Alias, Theme } from '../../shared/model/theme.ts'
import { scanFor, type Hit } from './scan.ts'
import { endsWord, followsClitic, startsWord, wordEnd } from './word-edges.ts'

/** An alias that stands in a text. `start`, `end`: UTF-16 units of the text, end exclusive. */
export interface AliasFound {
  readonly theme: ThemeId
  readonly start: number
  readonly end: number
  readonly alias: Alias
}

/** Finds aliases in a text; `language` is the text's, and decides between equal aliases of two languages. */
export type AliasFinder = (text: string, language: string | null) => readonly AliasFound[]

interface Pattern {
  readonly theme: Pick<Theme, 'id'>
  readonly alias: Alias
  readonly folded: string
}

/**
 * A finder of every alias of these themes, whatever its language: a release quotes others in theirs. An alias is found
 * as whole words (Chinese, Thai and the like have no word edges), a stem runs to the word's end. Within one theme
 * nothing overlaps: leftmost, then longest wins. In the order of the text.
 */
export function aliasFinder(themes: readonly Pick<Theme, 'id' | 'aliases'>[]): AliasFinder {
  const patterns = themes
    .flatMap((theme) => theme.aliases.map((alias) => ({ theme, alias, folded: foldedAlias(alias) })))
    .filter(({ folded }) => folded !== '')
  if (patterns.length === 0) return () => []
  const scan = scanFor(patterns.map(({ folded }) => folded))
  return (text, language) => {
    const standing: AliasFound[] = []
    for (const hit of scan(text)) {
      const pattern = patterns[hit.pattern]
      const span = pattern === undefined ? null : standingSpan(text, hit, pattern)
      if (pattern !== undefined && span !== null)
        standing.push({ theme: pattern.theme.id, ...span, alias: pattern.alias })
    }
    return leftmostLongest(standing, language)
  }
}

/** What of an alias is looked for: folded, a stem without its asterisk. */
const foldedAlias = ({ text, kind }: Alias): string =>
  foldText(kind === 'stem' ? text.replace(/\*+\s*$/u, '') : text).folded.trim()

/** The words that the alias stands on, or null where it is only part of other words or runs over a paragraph's end. */
function standingSpan(text: string, hit: Hit, { alias }: Pattern): { start: number; end: number } | null {
  const { start } = hit
  if (!startsWord(text, start) && !(isArabic(alias.language) && followsClitic(text, start))) return null
  const end = alias.kind === 'stem' ? wordEnd(text, hit.end) : hit.end
  if (alias.kind === 'phrase' && !endsWord(text, end)) return null
  return /\n\s*\n/u.test(text.slice(start, end)) ? null : { start, end }
}

const isArabic = (language: string): boolean => /^ar\b/iu.test(language)

function leftmostLongest(standing: readonly AliasFound[], language: string | null): readonly AliasFound[] {
  const preference = (found: AliasFound): number =>
    (found.alias.language === language ? 0 : 2) + (found.alias.kind === 'phrase' ? 0 : 1)
  const ordered = standing.toSorted(
    (left, right) => left.start - right.start || right.end - left.end || preference(left) - preference(right),
  )
  const ends = new Map<ThemeId, number>()
  return ordered.filter(({ theme, start, end }) => {
    if (start < (ends.get(theme) ?? 0)) return false
    ends.set(theme, end)
    return true
  })
}
