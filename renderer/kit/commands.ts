import { useEffect, useRef } from 'react'

/** Something the analyst can do from the keyboard, the palette and the shortcut sheet. */
export interface Command {
  readonly id: string
  readonly label: string
  /** 'j', 'shift+j', 'mod+k', 'g l' (one after the other), '?', 'escape'. Several are parted by ' | '. */
  readonly keys?: string
  /** The heading it stands under in palette and sheet. */
  readonly group: string
  /** Also while words are being typed in a field. Needs a modifier or Escape. */
  readonly inFields?: boolean
  /** Left out of the palette (moves and steps back). */
  readonly quiet?: boolean
  /** False while it cannot be done; then its keys are free. */
  readonly when?: boolean
  /** Return false to leave the keys to the next command that has them. */
  readonly run: () => boolean | void
}

/** Who offers commands. Where two have the same keys the later one of these wins. */
export type Level = 'app' | 'room' | 'inner'

interface Offer {
  readonly level: Level
  readonly commands: readonly Command[]
}

const offers = new Map<symbol, Offer>()
const order: readonly Level[] = ['inner', 'room', 'app']

/** All commands that can be given now, the innermost first. */
export const commandsNow = (): readonly Command[] => {
  const newestFirst = [...offers.values()].toReversed()
  return order
    .flatMap((level) => newestFirst.filter((offer) => offer.level === level))
    .flatMap((offer) => offer.commands.filter((command) => command.when !== false))
}

/** Offers commands for as long as the component is there. */
export function useCommands(commands: readonly Command[], level: Level = 'room'): void {
  const token = useRef<symbol>(undefined)
  useEffect(() => {
    const own = Symbol('commands')
    token.current = own
    offers.set(own, { level, commands: [] })
    return () => {
      offers.delete(own)
    }
  }, [level])
  useEffect(() => {
    if (token.current !== undefined) offers.set(token.current, { level, commands })
  })
}

/** Runs the first command with these keys. Tells whether one took them. */
export function press(keys: string, where: { readonly inField: boolean; readonly inPopup: boolean }): boolean {
  for (const command of commandsNow()) {
    const answers = command.keys?.split(' | ').includes(keys) === true
    const heard = command.inFields === true || !(where.inField || where.inPopup)
    if (answers && heard && command.run() !== false) return true
  }
  return false
}

/** Gives a command by its id, such as one that another place offers. Tells whether somebody took it. */
export function give(id: string): boolean {
  const command = commandsNow().find((one) => one.id === id)
  return command !== undefined && command.run() !== false
}

/** Whether a stroke begins a sequence such as 'g l'. */
export const begins = (stroke: string): boolean =>
  commandsNow().some((command) => command.keys?.split(' | ').some((keys) => keys.startsWith(`${stroke} `)) === true)
