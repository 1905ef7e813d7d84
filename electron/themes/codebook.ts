import { z } from 'zod'
import type { Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import { ThemeId } from '../../shared/model/ids.ts'
import { ThemeDraft, type Theme } from '../../shared/model/theme.ts'
import type { Store } from '../store/open.ts'
import * as kept from '../store/themes.ts'
import starter from './starter-codebook.json' with { type: 'json' }

/** Puts the starter codebook into a library: one undo step. Its themes carry the same ids in every library. */
export const putStarterCodebook = (store: Store, analyst: Analyst): Outcome<void> => {
  const themes = z.array(ThemeDraft.extend({ id: ThemeId })).parse(starter)
  const words = { key: 'log.codebook.starter', params: { count: themes.length } }
  return store.change({ analyst, command: 'themes.starter', words }, (writer) => kept.addThemes(writer, themes))
}

/** Failures: conflict (a theme of that name stands there), not-found (its parent). */
export const addTheme = (store: Store, analyst: Analyst, draft: ThemeDraft): Outcome<Theme> =>
  store.change(
    { analyst, command: 'themes.add', words: { key: 'log.theme.added', params: { name: draft.name } } },
    (writer) => kept.addTheme(writer, draft),
  )

/** `version`: the one that was on the screen. Failures: conflict (it changed meanwhile, or the name is taken), bad-request (below itself). */
export const editTheme = (
  store: Store,
  analyst: Analyst,
  theme: ThemeId,
  version: number,
  draft: ThemeDraft,
): Outcome<Theme> =>
  store.change(
    { analyst, command: 'themes.edit', words: { key: 'log.theme.edited', params: { name: draft.name } } },
    (writer) => kept.editTheme(writer, theme, version, draft),
  )

/** Takes a theme and those below it out of use; their tags stay. */
export function retireTheme(store: Store, analyst: Analyst, theme: ThemeId): Outcome<void> {
  const now = kept.themeBy(store.reader, theme)
  if (!now.ok) return now
  const words = { key: 'log.theme.retired', params: { name: now.value.name } }
  return store.change({ analyst, command: 'themes.retire', words }, (writer) => kept.retireTheme(writer, theme))
}
