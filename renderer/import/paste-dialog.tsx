import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import { useImport } from '../desk/importing.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Field, TextArea } from '../kit/field.tsx'
import css from './paste-dialog.module.css'

interface PasteDialogProps {
  readonly text: string
  readonly onClose: () => void
}

/** Shows what would be imported and lets it be mended first. */
export function PasteDialog({ text: pasted, onClose }: PasteDialogProps) {
  const [text, setText] = useState(pasted)
  const { paste } = useImport()
  const send = async (): Promise<void> => {
    const sent = await paste(text)
    if (sent.ok) onClose()
  }
  const footer = (
    <>
      <Button onClick={onClose}>{t('app.cancel')}</Button>
      <Button tone="primary" keys="mod+enter" disabled={text.trim() === ''} onClick={() => void send()}>
        {t('import.paste.do')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('import.paste.title')} closeLabel={t('app.close')} wide footer={footer}>
      <div className={css['text']}>
        <Field label={t('import.paste.field')} bare>
          <TextArea
            face="serif"
            autoFocus
            value={text}
            onText={setText}
            placeholder={t('import.paste.placeholder')}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void send()
            }}
          />
        </Field>
      </div>
    </Dialog>
  )
}
