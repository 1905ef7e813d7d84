import { useEffect, useEffectEvent } from 'react'

/** Tells of text pasted while no field has the keyboard. */
export function usePasted(onText: (text: string) => void): void {
  const told = useEffectEvent(onText)
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const inside =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [data-popup]')
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (inside || text.trim() === '') return
      event.preventDefault()
      told(text)
    }
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
