import { useEffect } from 'react'
import { begins, press } from './commands.ts'
import { strokeOf } from './key.ts'

const sequenceWithin = 1200

/** Listens to the keyboard for all commands; once, in the app. */
export function useKeyboard(): void {
  useEffect(() => {
    let first: { readonly stroke: string; readonly at: number } | undefined
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return
      const stroke = strokeOf(event)
      if ((stroke === 'enter' || stroke === 'space') && isControl(event.target)) return
      const where = whereIs(event.target)
      const begun = first !== undefined && event.timeStamp - first.at < sequenceWithin ? first.stroke : undefined
      first = undefined
      if ((begun !== undefined && press(`${begun} ${stroke}`, where)) || press(stroke, where)) event.preventDefault()
      else if (!where.inField && !where.inPopup && begins(stroke)) first = { stroke, at: event.timeStamp }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key)

/** Enter and Space belong to a control that has the keyboard. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, a[href], summary, [role="button"], [role="checkbox"], [role="switch"]') !== null

function whereIs(target: EventTarget | null): { inField: boolean; inPopup: boolean } {
  // A popup on its way out still holds the keyboard for a moment, but nobody means it any more.
  const leaving = target instanceof Element && target.closest('[data-popup][data-closed]') !== null
  if (!(target instanceof Element) || leaving) return { inField: false, inPopup: false }
  const field = target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
  const types = !(field instanceof HTMLInputElement) || !['checkbox', 'radio', 'button'].includes(field.type)
  return {
    inField: field !== null && types,
    inPopup: target.closest('[data-popup], [role="dialog"], [role="menu"]') !== null,
  }
}
