import { useState } from 'react'
import type { Mapping, MappingProposal } from '../../shared/model/mapping.ts'
import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { Dialog } from '../kit/dialog.tsx'
import { isUsable } from './mapping-draft.ts'
import { MappingForm } from './mapping-form.tsx'

interface MappingDialogProps {
  readonly proposal: MappingProposal
  /** The table was imported already and is read once more. */
  readonly again?: boolean
  readonly busy: boolean
  readonly onMapping: (mapping: Mapping) => void
  readonly onClose: () => void
}

/** Asks what the columns of a table hold; what is proposed is filled in. */
export function MappingDialog({ proposal, again = false, busy, onMapping, onClose }: MappingDialogProps) {
  const [mapping, setMapping] = useState(proposal.mapping)
  const usable = isUsable(mapping) && !busy
  const label = again ? t('mapping.readAgain') : t('mapping.import', { count: proposal.records })
  useCommands(
    [
      {
        id: 'mapping.use',
        label,
        keys: 'mod+enter',
        group: t('import.import'),
        inFields: true,
        when: usable,
        run: () => onMapping(mapping),
      },
    ],
    'inner',
  )
  const footer = (
    <>
      <Button onClick={onClose}>{t('app.cancel')}</Button>
      <Button tone="primary" keys="mod+enter" disabled={!usable} onClick={() => onMapping(mapping)}>
        {label}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('mapping.title')} closeLabel={t('app.close')} whole footer={footer}>
      <MappingForm proposal={proposal} mapping={mapping} onMapping={setMapping} />
    </Dialog>
  )
}
