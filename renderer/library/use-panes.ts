import { useState } from 'react'
import { z } from 'zod'
import { usePref } from '../desk/prefs.ts'
import { useMedia } from '../kit/use-media.ts'

const width = z.number().min(120).max(900)
type Pane = 'facets' | 'preview'

interface PaneState {
  readonly open: boolean
  readonly onOpen: () => void
  readonly size: number
  readonly onSize: (size: number) => void
}

/** The panes beside the list, as they were left. Where the window is narrow or much enlarged, one at a time, on request. */
export function usePanes(): Readonly<Record<Pane, PaneState>> {
  const roomy = useMedia('(min-width: 60rem)')
  const [narrow, setNarrow] = useState<Pane>()
  const [facetWidth, setFacetWidth] = usePref('library.facets', width, 184)
  const [previewWidth, setPreviewWidth] = usePref('library.preview', width, 272)
  const [facetsOpen, setFacetsOpen] = usePref('library.facetsOpen', z.boolean(), true)
  const [previewOpen, setPreviewOpen] = usePref('library.previewOpen', z.boolean(), true)
  const state = (pane: Pane, open: boolean, setOpen: (open: boolean) => void) => ({
    open: roomy ? open : narrow === pane,
    onOpen: () => (roomy ? setOpen(!open) : setNarrow(narrow === pane ? undefined : pane)),
  })
  return {
    facets: { ...state('facets', facetsOpen, setFacetsOpen), size: facetWidth, onSize: setFacetWidth },
    preview: { ...state('preview', previewOpen, setPreviewOpen), size: previewWidth, onSize: setPreviewWidth },
  }
}
