import { t } from '../../shared/words/words.ts'
import { commandsNow, type Command } from '../kit/commands.ts'
import { Kbd } from '../kit/kbd.tsx'
import { Picker } from '../kit/picker.tsx'
import { Sheet } from '../kit/sheet.tsx'
import css from './palette.module.css'

interface PaletteProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Every command that can be given here, by name. */
export function Palette({ open, onClose }: PaletteProps) {
  return (
    <Sheet open={open} onClose={onClose} label={t('palette.title')}>
      <CommandList onClose={onClose} />
    </Sheet>
  )
}

function CommandList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Picker<Command>
      items={offered()}
      label={t('palette.find')}
      placeholder={t('palette.find')}
      none={t('palette.none')}
      idOf={({ id }) => id}
      textOf={({ label, group }) => `${label} ${group}`}
      onEscape={onClose}
      onPick={(command) => {
        onClose()
        // once the sheet has given the keyboard back
        setTimeout(() => command.run(), 0)
      }}
    >
      {({ label, group, keys }) => (
        <>
          <span className={css['label']}>{label}</span>
          <span className={css['group']}>{group}</span>
          {keys !== undefined && <Kbd keys={keys.split(' | ')[0] ?? keys} />}
        </>
      )}
    </Picker>
  )
}

/** Each command once: the innermost of those with the same id. */
function offered(): readonly Command[] {
  const byId = new Map<string, Command>()
  for (const command of commandsNow())
    if (command.quiet !== true && !byId.has(command.id)) byId.set(command.id, command)
  return [...byId.values()]
}
