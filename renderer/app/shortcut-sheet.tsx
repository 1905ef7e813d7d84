import { t } from '../../shared/words/words.ts'
import { commandsNow, type Command } from '../kit/commands.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Kbd } from '../kit/kbd.tsx'
import css from './shortcut-sheet.module.css'

interface ShortcutSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The keys that mean something here, by group. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  return (
    <Dialog open={open} onClose={onClose} title={t('sheet.title')} closeLabel={t('app.close')} wide scrolls>
      <Groups />
    </Dialog>
  )
}

function Groups() {
  const commands = withKeys()
  const groups = [...new Set(commands.map(({ group }) => group))]
  return (
    <div className={css['groups']}>
      {groups.map((group) => (
        <section key={group} className={css['group']}>
          <h3 className={css['name']}>{group}</h3>
          <dl>
            {commands
              .filter((command) => command.group === group)
              .map(({ id, label, keys }) => (
                <div key={id} className={css['line']}>
                  <dt>{label}</dt>
                  <dd className={css['keys']}>
                    {keys?.split(' | ').map((one) => (
                      <Kbd key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function withKeys(): readonly Command[] {
  const byId = new Map<string, Command>()
  for (const command of commandsNow())
    if (command.keys !== undefined && !byId.has(command.id)) byId.set(command.id, command)
  return [...byId.values()]
}
