import { useRef } from 'react'
import type { ThemeId } from '../../shared/model/ids.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { t } from '../../shared/words/words.ts'
import { ThemeMark } from '../kit/theme-mark.tsx'
import css from './theme-list.module.css'
import { lineAfter, treeLines } from './theme-tree.ts'

interface ThemeListProps {
  readonly themes: readonly Theme[]
  readonly chosen: ThemeId | undefined
  readonly onChoose: (theme: ThemeId) => void
}

/** The tree with tag counts; one line is in the tab order, arrows go through the rest. */
export function ThemeList({ themes, chosen, onChoose }: ThemeListProps) {
  const tree = useRef<HTMLUListElement>(null)
  const lines = treeLines(themes)
  const at = Math.max(
    0,
    lines.findIndex((line) => line.theme.id === chosen),
  )
  const go = (to: number): void => {
    const line = lines[to]
    if (line === undefined) return
    onChoose(line.theme.id)
    tree.current?.querySelectorAll('li')[to]?.focus()
  }
  return (
    <ul ref={tree} role="tree" aria-label={t('themes.tree')} className={css['tree']} data-main-list="">
      {lines.map(({ theme, level }, index) => (
        <li
          key={theme.id}
          role="treeitem"
          aria-level={level}
          aria-selected={theme.id === chosen}
          tabIndex={index === at ? 0 : -1}
          className={css['line']}
          style={{ '--level': level - 1 }}
          onClick={() => go(index)}
          onKeyDown={(event) => {
            const to = lineAfter(lines, at, event.key)
            if (to === undefined) return
            event.preventDefault()
            go(to)
          }}
        >
          <ThemeMark colour={theme.colour} label={theme.name} />
          {theme.tags > 0 && (
            <span className={css['count']} title={t('themes.tags', { count: theme.tags })}>
              {theme.tags}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
