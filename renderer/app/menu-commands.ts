import { useWatch } from '../desk/questions.ts'
import { commandsNow } from '../kit/commands.ts'

/** A command chosen in the application menu is the page's command of that id. */
export function useMenuCommands(): void {
  useWatch('menu.chosen', ({ command }) => {
    commandsNow()
      .find(({ id }) => id === command)
      ?.run()
  })
}
