import path from 'node:path'
import { done } from '../../../shared/contract/outcome.ts'
import type { MainAnswers } from '../main-answers.ts'
import { nameProfile, readProfile } from '../profile.ts'

type AppCall = Extract<keyof MainAnswers, `app.${string}`>

/** What the window asks about the app itself. */
export const appAnswers: Pick<MainAnswers, AppCall> = {
  'app.about': async ({ about, library, ask }) => {
    const file = library.file()
    const backups = file === null ? undefined : await ask('engine.backups', {})
    const dates = backups?.ok === true ? backups.value.map(({ at }) => at).toSorted() : []
    return done({
      ...(await about()),
      library: file === null ? null : { path: file, lastBackup: dates.at(-1) ?? null },
    })
  },

  'app.profile': ({ folders, suggestedName }) =>
    done({ analyst: readProfile(folders.settings) ?? null, suggestedName: suggestedName() }),

  'app.setProfile': async ({ folders, ask }, { name }) => {
    const analyst = nameProfile(folders.settings, name)
    const told = await ask('engine.profile', { analyst })
    return told.ok ? done(analyst) : told
  },

  'app.recent': ({ recent, picks }) =>
    done(
      recent.list().map(({ file, name, openedAt }) => ({
        pick: picks.keep(file),
        name,
        folder: path.dirname(file),
        openedAt,
      })),
    ),

  'app.setTheme': ({ setTheme, preferences }, { theme }) => {
    preferences.set('theme', theme)
    setTheme(theme)
    return done({})
  },

  'app.prefs': ({ preferences }) => done({ ...preferences.all() }),

  'app.setPref': ({ preferences }, { key, value }) => {
    preferences.set(key, value)
    return done({})
  },
}
