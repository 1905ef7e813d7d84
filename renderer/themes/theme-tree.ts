import type { ThemeId } from '../../shared/model/ids.ts'
import type { Theme } from '../../shared/model/theme.ts'

export interface TreeLine {
  readonly theme: Theme
  /** 1 for the top of the codebook. */
  readonly level: number
}

/** The codebook as the lines of its tree, each theme followed by those that stand under it, by name. */
export function treeLines(themes: readonly Theme[]): readonly TreeLine[] {
  const known = new Set(themes.map((theme) => theme.id))
  const under = (parent: ThemeId | null, level: number): readonly TreeLine[] =>
    themes
      .filter((theme) => (theme.parent !== null && known.has(theme.parent) ? theme.parent : null) === parent)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((theme) => [{ theme, level }, ...under(theme.id, level + 1)])
  return under(null, 1)
}

/** Themes that `theme` may stand under: not itself and nothing below it. */
export function possibleParents(themes: readonly Theme[], theme: ThemeId | null): readonly Theme[] {
  if (theme === null) return themes
  const below = new Set<ThemeId>([theme])
  for (const { theme: each } of treeLines(themes))
    if (each.parent !== null && below.has(each.parent)) below.add(each.id)
  return themes.filter((each) => !below.has(each.id))
}

/** Where an arrow key goes from a line; undefined if the key is none of the tree's. */
export function lineAfter(lines: readonly TreeLine[], at: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, lines.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return lines.length - 1
    case 'ArrowLeft':
    case 'ArrowRight':
      return kin(lines, at, key === 'ArrowLeft')
    default:
      return undefined
  }
}

function kin(lines: readonly TreeLine[], at: number, up: boolean): number {
  const here = lines[at]
  if (here === undefined) return at
  const parent = up ? lines.findIndex((line) => line.theme.id === here.theme.parent) : -1
  if (up) return parent === -1 ? at : parent
  return lines[at + 1]?.theme.parent === here.theme.id ? at + 1 : at
}
