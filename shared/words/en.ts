import { app } from './en/app.ts'
import { brief } from './en/brief.ts'
import { cleaning } from './en/cleaning.ts'
import { command } from './en/command.ts'
import { exchange } from './en/exchange.ts'
import { facts } from './en/facts.ts'
import { failure } from './en/failure.ts'
import { families } from './en/families.ts'
import { importing } from './en/importing.ts'
import { library } from './en/library.ts'
import { log } from './en/log.ts'
import { mapping } from './en/mapping.ts'
import { menu } from './en/menu.ts'
import { reader } from './en/reader.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { themes } from './en/themes.ts'

/** Every visible word, in English. A key is `room.thing`; a room's words are in its own file. */
export const en = {
  ...app,
  ...library,
  ...importing,
  ...mapping,
  ...facts,
  ...cleaning,
  ...families,
  ...reader,
  ...themes,
  ...brief,
  ...settings,
  ...failure,
  ...command,
  ...exchange,
  ...log,
  ...menu,
  ...shell,
} as const
