import { foldText } from '../../shared/text/fold.ts'
import type { Theme } from '../../shared/model/theme.ts'

/**
 * Themes that answer to what was typed, the likeliest first: a name that begins with it, a word of the name that does,
 * a name that contains it, a path, an alias in any script. Nothing typed: recent ones first, then all by path.
 */
export function foundThemes(themes: readonly Theme[], typed: string, recent: readonly string[]): readonly Theme[] {
  const wanted = foldText(typed).folded.trim()
  const ranked = themes.flatMap((theme) => {
    const rank = wanted === '' ? unasked(theme, recent) : rankOf(theme, wanted)
    return rank === undefined ? [] : [{ theme, rank }]
  })
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.theme.path.localeCompare(b.theme.path))
    .map(({ theme }) => theme)
}

function unasked(theme: Theme, recent: readonly string[]): number {
  const at = recent.indexOf(theme.id)
  return at === -1 ? recent.length : at
}

function rankOf(theme: Theme, wanted: string): number | undefined {
  const name = foldText(theme.name).folded
  if (name.startsWith(wanted)) return 0
  if (name.includes(` ${wanted}`)) return 1
  if (name.includes(wanted)) return 2
  if (foldText(theme.path).folded.includes(wanted)) return 3
  return theme.aliases.some((alias) => foldText(alias.text).folded.includes(wanted)) ? 4 : undefined
}
