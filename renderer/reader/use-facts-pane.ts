import { useState } from 'react'
import { z } from 'zod'
import { usePref } from '../desk/prefs.ts'
import { useMedia } from '../kit/use-media.ts'

interface FactsPaneState {
  readonly shown: boolean
  readonly onShown: () => void
  readonly width: number
  readonly onWidth: (width: number) => void
}

/** The facts beside the text, as they were left. Where the window is narrow or much enlarged, only on request. */
export function useFactsPane(): FactsPaneState {
  const roomy = useMedia('(min-width: 60rem)')
  const [shown, show] = usePref('reader.facts', z.boolean(), true)
  const [asked, setAsked] = useState(false)
  const [width, onWidth] = usePref('reader.factsWidth', z.number(), 300)
  return roomy
    ? { shown, onShown: () => show(!shown), width, onWidth }
    : { shown: asked, onShown: () => setAsked(!asked), width: Math.min(width, 220), onWidth }
}
