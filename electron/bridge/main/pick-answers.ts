import { done } from '../../../shared/contract/outcome.ts'
import type { MainAnswers } from '../main-answers.ts'
import { writeAtOnce } from './write-at-once.ts'

/** What goes in from and out to files that a person chose. */
export const pickAnswers: Pick<
  MainAnswers,
  'import.pick' | 'import.dropped' | 'import.saveReport' | 'releases.saveOriginal'
> = {
  'import.pick': async ({ dialogs, ask }, { kind }) => {
    const paths = await (kind === 'files' ? dialogs.importFiles() : dialogs.importFolder())
    if (paths === undefined || paths.length === 0) return done({ job: null })
    return ask('engine.import', { paths: [...paths] })
  },

  'import.dropped': async ({ picks, ask }, input) => {
    const paths: string[] = []
    for (const pick of input.picks) {
      const file = picks.pathOf(pick)
      if (!file.ok) return file
      paths.push(file.value)
    }
    return ask('engine.import', { paths })
  },

  'import.saveReport': async ({ dialogs, ask }, { job }) => {
    const report = await ask('engine.importReport', { job })
    if (!report.ok) return report
    const file = await dialogs.saveReport(report.value.name)
    if (file === undefined) return done({ file: null })
    const written = await writeAtOnce(file, new TextEncoder().encode(report.value.csv))
    return written.ok ? done({ file: written.value }) : written
  },

  'releases.saveOriginal': async ({ dialogs, ask }, { release }) => {
    const original = await ask('engine.original', { release })
    if (!original.ok) return original
    const file = await dialogs.saveOriginal(original.value.name)
    if (file === undefined) return done({ file: null })
    const written = await writeAtOnce(file, original.value.bytes)
    return written.ok ? done({ file: written.value }) : written
  },
}
