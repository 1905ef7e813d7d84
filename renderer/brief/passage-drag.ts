import type { DragEvent } from 'react'
import { TagId } from '../../shared/model/ids.ts'

const KIND = 'application/x-readout-tag'

/** A passage of the tray on its way into the brief. Only its id travels. */
export const carryPassage = (event: DragEvent, tag: TagId): void => {
  event.dataTransfer.setData(KIND, tag)
  event.dataTransfer.effectAllowed = 'copy'
}

/** What makes an element a place where passages may be dropped. */
export const passageDrop = (onPassage: (tag: TagId) => void) => ({
  onDragOver: (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(KIND)) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'copy'
  },
  onDrop: (event: DragEvent): void => {
    const tag = TagId.safeParse(event.dataTransfer.getData(KIND))
    if (!tag.success) return
    event.preventDefault()
    event.stopPropagation()
    onPassage(tag.data)
  },
})
