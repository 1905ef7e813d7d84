import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import { useCommands } from '../kit/commands.ts'
import { useLibraryFile } from './library-file.ts'
import { useMenuCommands } from './menu-commands.ts'
import { NewLibrary } from './new-library.tsx'
import { Palette } from './palette.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'

/** The sheets that lie over every place: palette, shortcuts, new library. One at a time. */
export function Overlays() {
  const [open, setOpen] = useState<'palette' | 'sheet' | 'new-library'>()
  const file = useLibraryFile()
  const show = (which: typeof open) => () => setOpen(which)
  useCommands(
    [
      {
        id: 'palette',
        label: t('palette.open'),
        keys: 'mod+k',
        group: t('group.app'),
        inFields: true,
        quiet: true,
        run: show('palette'),
      },
      { id: 'sheet', label: t('sheet.open'), keys: '?', group: t('group.app'), run: show('sheet') },
      {
        id: 'library.new',
        label: t('new.title'),
        keys: 'mod+n',
        group: t('group.library'),
        inFields: true,
        run: show('new-library'),
      },
      {
        id: 'library.open',
        label: t('library.file.open'),
        keys: 'mod+o',
        group: t('group.library'),
        inFields: true,
        run: () => void file.open(null),
      },
      {
        id: 'library.lookAround',
        label: t('first.look'),
        group: t('group.library'),
        run: () => void file.lookAround(),
      },
    ],
    'app',
  )
  useMenuCommands()
  const close = (): void => setOpen(undefined)
  return (
    <>
      <Palette open={open === 'palette'} onClose={close} />
      <ShortcutSheet open={open === 'sheet'} onClose={close} />
      <NewLibrary open={open === 'new-library'} onClose={close} />
    </>
  )
}
