import { done } from '../../../shared/contract/outcome.ts'
import { codebookVersion, listThemes } from '../../store/themes.ts'
import { addTheme, editTheme, retireTheme } from '../../themes/codebook.ts'
import { changing, reading, type EngineAnswers } from './context.ts'

export const themeAnswers: Pick<EngineAnswers, Extract<keyof EngineAnswers, `themes.${string}`>> = {
  'themes.list': (context) =>
    reading(context, ({ reader }) =>
      done({ themes: [...listThemes(reader)], codebookVersion: codebookVersion(reader) }),
    ),
  'themes.add': (context, draft) =>
    changing(context, ['themes.changed'], (store, analyst) => addTheme(store, analyst, draft)),
  'themes.edit': (context, { theme, version, draft }) =>
    changing(context, ['themes.changed'], (store, analyst) => editTheme(store, analyst, theme, version, draft)),
  'themes.retire': (context, { theme }) =>
    changing(context, ['themes.changed', 'tags.changed'], (store, analyst) => {
      const retired = retireTheme(store, analyst, theme)
      return retired.ok ? done({}) : retired
    }),
}
