import { useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { sayInstant } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Field, TextInput } from '../kit/field.tsx'
import { X } from '../kit/icons.ts'
import { ThemeMark } from '../kit/theme-mark.tsx'
import css from './foot.module.css'

interface TagCardProps {
  readonly tag: Tag
  readonly theme: Theme | undefined
  readonly quote: string
  /** A boundary is being moved. */
  readonly adjusting: boolean
  readonly noting: boolean
  readonly onNoting: (noting: boolean) => void
  readonly onNote: (note: string | null) => void
  readonly onEdge: (edge: 'start' | 'end') => void
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

const originWords = (tag: Tag): string => {
  switch (tag.origin) {
    case 'by-hand':
      return t('reader.tag.byHand')
    case 'suggested':
      return t('reader.tag.suggested')
    case 'imported':
      return t('reader.tag.imported')
  }
}

const aboutWords = (tag: Tag): string =>
  [
    tag.state === 'changed' ? t('reader.tag.changed') : undefined,
    t('reader.tag.by', { name: tag.analystName, origin: originWords(tag), when: sayInstant(tag.at) }),
    tag.note ?? undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

/** The tag in hand, at the foot of the page. */
export function TagCard({
  tag,
  theme,
  quote,
  adjusting,
  noting,
  onNoting,
  onNote,
  onEdge,
  onKeep,
  onLeave,
  onRemove,
  onClose,
}: TagCardProps) {
  return (
    <section className={css['foot']} aria-label={t('reader.tagLabel', { theme: tag.path, quote })}>
      <div className={css['what']}>
        <ThemeMark colour={theme?.colour ?? 1} label={tag.path} />
        <q className={css['quote']} dir="auto">
          {quote}
        </q>
      </div>
      {noting ? (
        <NoteField key={tag.id} note={tag.note ?? ''} onNote={onNote} onClose={() => onNoting(false)} />
      ) : (
        <>
          <p className={css['why']}>{adjusting ? t('reader.tag.adjusting') : aboutWords(tag)}</p>
          <div className={css['acts']}>
            {adjusting ? (
              <>
                <Button tone="quiet" keys="escape" onClick={onLeave}>
                  {t('app.cancel')}
                </Button>
                <Button tone="primary" keys="enter" onClick={onKeep}>
                  {t('reader.tag.keep')}
                </Button>
              </>
            ) : (
              <>
                <Button tone="quiet" keys="[" onClick={() => onEdge('start')}>
                  {t('reader.tag.start')}
                </Button>
                <Button tone="quiet" keys="]" onClick={() => onEdge('end')}>
                  {t('reader.tag.end')}
                </Button>
                <Button tone="quiet" keys="n" onClick={() => onNoting(true)}>
                  {t('reader.tag.note')}
                </Button>
                <Button tone="quiet" keys="delete" onClick={onRemove}>
                  {t('reader.tag.remove')}
                </Button>
                <IconButton label={t('reader.tag.close')} keys="escape" onClick={onClose}>
                  <X />
                </IconButton>
              </>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function NoteField({
  note,
  onNote,
  onClose,
}: {
  readonly note: string
  readonly onNote: (note: string | null) => void
  readonly onClose: () => void
}) {
  const [typed, setTyped] = useState(note)
  return (
    <form
      className={css['note']}
      onSubmit={(event) => {
        event.preventDefault()
        onNote(typed.trim() === '' ? null : typed.trim())
      }}
    >
      <Field label={t('reader.tag.noteHint')} bare>
        <TextInput
          autoFocus
          dir="auto"
          value={typed}
          onText={setTyped}
          placeholder={t('reader.tag.noteHint')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onClose()
          }}
        />
      </Field>
      <Button type="button" tone="quiet" keys="escape" onClick={onClose}>
        {t('app.cancel')}
      </Button>
      <Button type="submit" tone="primary" keys="enter">
        {t('reader.tag.noteKeep')}
      </Button>
    </form>
  )
}
