import type { Command } from './command.ts'
import { briefCommands } from './commands/brief.ts'
import { cleaningCommands } from './commands/cleaning.ts'
import { exportCommands } from './commands/export.ts'
import { familyCommands } from './commands/families.ts'
import { importCommands } from './commands/import.ts'
import { libraryCommands } from './commands/library.ts'
import { logCommands } from './commands/log.ts'
import { releaseCommands } from './commands/releases.ts'
import { tagCommands } from './commands/tags.ts'
import { themeCommands } from './commands/themes.ts'
import { verifyCommands } from './commands/verify.ts'

/** Every command by its words. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ...libraryCommands,
  ...importCommands,
  ...releaseCommands,
  ...themeCommands,
  ...tagCommands,
  ...logCommands,
  ...cleaningCommands,
  ...familyCommands,
  ...briefCommands,
  ...exportCommands,
  ...verifyCommands,
])

/** Commands of the contract that later versions bring. */
export const laterCommands: ReadonlySet<string> = new Set(['review', 'analyse'])
