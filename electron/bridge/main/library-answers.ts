import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { LibraryInfo } from '../../../shared/model/library.ts'
import { done, refuse, unusable, type Outcome } from '../../../shared/contract/outcome.ts'
import type { MainAnswers, MainContext } from '../main-answers.ts'

const ending = '.readout'

const cancelled = (): Outcome<never> => refuse('cancelled', 'failure.cancelled')

/** A name as a file name: what file systems forbid becomes a space. */
const fileNameOf = (name: string): string => {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
  return `${plain === '' ? 'Library' : plain.slice(0, 100)}${ending}`
}

/** `folder/name.readout`, or with a number when that is taken. */
const freeFile = (folder: string, name: string): string => {
  const base = fileNameOf(name).slice(0, -ending.length)
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${base}${number === 1 ? '' : ` ${number}`}${ending}`)
    if (!existsSync(file)) return file
  }
}

/** Windows hear of another library once main knows its file: what they ask then is answered about that one. */
const remember = (context: MainContext, file: string, opened: Outcome<LibraryInfo>): Outcome<LibraryInfo> => {
  if (opened.ok) {
    context.library.opened(file)
    context.recent.opened(file, opened.value.name)
    context.announce('library.changed', { open: true })
  }
  return opened
}

const makeFolder = (folder: string): Outcome<void> => {
  try {
    mkdirSync(folder, { recursive: true })
    return done(undefined)
  } catch {
    return unusable('read-only')
  }
}

/** Libraries: the path is chosen here, the engine opens it. */
export const libraryAnswers: Pick<
  MainAnswers,
  'library.create' | 'library.lookAround' | 'library.open' | 'library.backups' | 'library.restore'
> = {
  'library.create': async (context, { name, starter, ask }) => {
    const folder = context.folders.libraries
    const made = makeFolder(folder)
    if (!made.ok) return made
    const free = freeFile(folder, name)
    const file = ask ? await context.dialogs.newLibrary(free) : free
    if (file === undefined) return cancelled()
    const full = file.endsWith(ending) ? file : `${file}${ending}`
    return remember(context, full, await context.ask('engine.createLibrary', { file: full, name, starter }))
  },

  'library.lookAround': async (context) => {
    const made = makeFolder(context.folders.libraries)
    if (!made.ok) return made
    const file = freeFile(context.folders.libraries, 'Look around')
    const opened = await context.ask('engine.lookAround', { file, samples: context.folders.samples })
    if (!opened.ok) await announceStanding(context)
    return remember(context, file, opened)
  },

  'library.open': async (context, { pick }) => {
    const file = await chosen(context, pick, () => context.dialogs.openLibrary())
    return file.ok ? remember(context, file.value, await context.ask('engine.openLibrary', { file: file.value })) : file
  },

  'library.backups': async ({ ask, picks }) => {
    const backups = await ask('engine.backups', {})
    if (!backups.ok) return backups
    return done(backups.value.map(({ path: file, ...rest }) => ({ ...rest, pick: picks.keep(file) })))
  },

  'library.restore': async (context, { pick }) => {
    const file = context.library.file()
    if (file === null) return unusable('none-open')
    const from = await chosen(context, pick, () => context.dialogs.openBackup(path.dirname(file)))
    if (!from.ok) return from
    const restored = await context.ask('engine.restore', { file, from: from.value })
    if (!restored.ok) await announceStanding(context)
    return remember(context, file, restored)
  },
}

/** What failed may have closed the library that was open. */
const announceStanding = async (context: MainContext): Promise<void> => {
  const info = await context.ask('library.info', {})
  const open = info.ok && info.value !== null
  if (!open) context.library.closed()
  context.announce('library.changed', { open })
}

const chosen = async (
  { picks }: MainContext,
  pick: Parameters<MainContext['picks']['pathOf']>[0] | null,
  ask: () => Promise<string | undefined>,
): Promise<Outcome<string>> => {
  if (pick !== null) return picks.pathOf(pick)
  const file = await ask()
  return file === undefined ? cancelled() : done(file)
}
