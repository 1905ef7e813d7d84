import { useEffect } from 'react'
import { usePref } from '../desk/prefs.ts'
import { density, densityPref, textSize, textSizePref } from '../desk/appearance.ts'

/** Puts the chosen row height and text size on the page; the colours follow main. */
export function Appearance() {
  const [rows] = usePref(densityPref, density, 'cosy')
  const [size] = usePref(textSizePref, textSize, 1)
  useEffect(() => {
    document.documentElement.dataset['density'] = rows
    document.documentElement.style.setProperty('--reading-scale', String(size))
  }, [rows, size])
  return null
}
