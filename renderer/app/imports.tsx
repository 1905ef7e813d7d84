import { useState } from 'react'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { useImport } from '../desk/importing.ts'
import type { Room } from '../desk/place.ts'
import { useCommands } from '../kit/commands.ts'
import { DropSheet } from './drop-sheet.tsx'
import { ImportCard } from './import-card.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { usePasted } from './use-pasted.ts'

interface ImportsProps {
  readonly room: Room
  readonly onOpen: (release: ReleaseId) => void
}

/** Import from any place: drop, paste, choose; then progress and the report. */
export function Imports({ room, onOpen }: ImportsProps) {
  const [pasted, setPasted] = useState<string>()
  const { pick } = useImport()
  usePasted(setPasted)
  const group = t('import.import')
  useCommands(
    [
      { id: 'import.files', label: t('import.files'), keys: 'mod+i', group, run: () => void pick('files') },
      { id: 'import.folder', label: t('import.folder'), keys: 'mod+shift+i', group, run: () => void pick('folder') },
      { id: 'import.paste', label: t('import.paste'), group, run: () => setPasted('') },
    ],
    'app',
  )
  return (
    <>
      <DropSheet />
      {pasted !== undefined && <PasteDialog text={pasted} onClose={() => setPasted(undefined)} />}
      <ImportCard room={room} onOpen={onOpen} />
    </>
  )
}
