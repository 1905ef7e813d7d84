import { useState, type ComponentProps, type ReactNode } from 'react'
import { z } from 'zod'
import { t } from '../../shared/words/words.ts'
import { usePref } from '../desk/prefs.ts'
import { MainPane, Panes, SidePane } from '../kit/panes.tsx'
import { Segments } from '../kit/segments.tsx'
import { useMedia } from '../kit/use-media.ts'
import css from './brief-bench.module.css'
import { PrintedPages } from './printed-pages.tsx'

/** Padding and scroll bar beside the pages, in px. */
const AROUND_PAGES = 48

type Side = 'composer' | 'pages' | 'tray'

export interface BenchLayout {
  /** All three stand beside each other; else one at a time. */
  readonly roomy: boolean
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly tray: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
}

/** How the bench is laid out; where the window is narrow or much enlarged, one part at a time. */
export function useBenchLayout(): BenchLayout {
  const roomy = useMedia('(min-width: 60rem)')
  const [side, onSide] = useState<Side>('composer')
  const [open, onOpen] = usePref('brief.tray', z.boolean(), true)
  const tray = roomy
    ? { open, onOpen }
    : { open: side === 'tray', onOpen: (wanted: boolean) => onSide(wanted ? 'tray' : 'composer') }
  return { roomy, side, onSide, tray }
}

interface BenchPanesProps {
  readonly layout: BenchLayout
  readonly composer: ReactNode
  readonly printed: ComponentProps<typeof PrintedPages>['printed']
  readonly tray: ReactNode
}

export function BenchPanes({ layout, composer, printed, tray }: BenchPanesProps) {
  const [pagesWidth, keepPagesWidth] = usePref('brief.pagesWidth', z.number(), Math.round(window.innerWidth * 0.32))
  const [trayWidth, keepTrayWidth] = usePref('brief.trayWidth', z.number(), 260)
  const { roomy, side, onSide } = layout
  if (!roomy) {
    return (
      <>
        <div className={css['sides']}>
          <Segments
            label={t('brief.sides')}
            value={side}
            options={[
              { value: 'composer', label: t('brief.composer') },
              { value: 'pages', label: t('brief.pages') },
              { value: 'tray', label: t('brief.tray') },
            ]}
            onChoice={onSide}
          />
        </div>
        <MainPane>
          {side === 'composer' ? (
            composer
          ) : side === 'tray' ? (
            tray
          ) : (
            <PrintedPages printed={printed} width={onePaneWidth()} />
          )}
        </MainPane>
      </>
    )
  }
  return (
    <Panes>
      <MainPane>{composer}</MainPane>
      <SidePane side="end" size={pagesWidth} min={240} max={900} onSize={keepPagesWidth} label={t('brief.pages')}>
        <PrintedPages printed={printed} width={pagesWidth - AROUND_PAGES} />
      </SidePane>
      <SidePane
        side="end"
        size={trayWidth}
        min={200}
        max={480}
        onSize={keepTrayWidth}
        label={t('brief.tray')}
        closed={!layout.tray.open}
      >
        {tray}
      </SidePane>
    </Panes>
  )
}

/** What the rail leaves. */
const onePaneWidth = (): number => Math.min(720, window.innerWidth - 68 - AROUND_PAGES)
