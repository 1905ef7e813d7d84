import { useEffect, useEffectEvent, useState } from 'react'
import { t } from '../../shared/words/words.ts'
import { picksOf } from '../desk/desk.ts'
import { useImport } from '../desk/importing.ts'
import { FileUp } from '../kit/icons.ts'
import { toast } from '../kit/toast.tsx'
import css from './drop-sheet.module.css'

/** Lies over any place while files are dragged over the window, and takes them. */
export function DropSheet() {
  const [over, setOver] = useState(false)
  const { dropped } = useImport()
  const take = useEffectEvent(async (files: readonly File[]) => {
    const picks = files.length === 0 ? [] : await picksOf(files)
    if (picks.length === 0) toast({ words: t('import.drop.none'), tone: 'warning' })
    else await dropped(picks)
  })
  useEffect(() => listenForFiles(setOver, (files) => void take(files)), [])
  if (!over) return null
  return (
    <div className={css['sheet']} aria-hidden>
      <div className={css['card']}>
        <FileUp />
        <div className={css['title']}>{t('import.drop.title')}</div>
        <div className={css['words']}>{t('import.drop.words')}</div>
      </div>
    </div>
  )
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

function listenForFiles(onOver: (over: boolean) => void, onFiles: (files: readonly File[]) => void): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal }
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    onOver(true)
  }
  window.addEventListener('dragenter', over, options)
  window.addEventListener('dragover', over, options)
  window.addEventListener('dragleave', (event) => event.relatedTarget === null && onOver(false), options)
  window.addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      onOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    },
    options,
  )
  return () => listening.abort()
}
