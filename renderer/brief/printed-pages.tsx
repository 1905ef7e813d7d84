import { useEffect, useRef, useState } from 'react'
import type { BriefDraft } from '../../shared/model/brief.ts'
import type { BriefId } from '../../shared/model/ids.ts'
import type { Outcome } from '../../shared/contract/outcome.ts'
import type { OutputOf } from '../../shared/contract/contract.ts'
import { say, t } from '../../shared/words/words.ts'
import { ask } from '../desk/desk.ts'
import { FailureNote } from '../kit/failure-note.tsx'
import css from './printed-pages.module.css'

const REST = 300

type Printed = Outcome<OutputOf<'briefs.print'>>

/** The PDF of the draft as it stands, printed when typing rests. `seen` changes when the library behind it does. */
export function usePrinted(brief: BriefId, draft: BriefDraft, seen: string): Printed | undefined {
  const [printed, setPrinted] = useState<Printed>()
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const outcome = await ask('briefs.print', { brief, draft })
      if (wanted) setPrinted(outcome)
    }, REST)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [brief, draft, seen])
  return printed
}

interface PrintedPagesProps {
  readonly printed: Printed | undefined
  readonly width: number
}

/** The pages as they will be exported; this is the PDF and no imitation. Always paper, in the dark too. */
export function PrintedPages({ printed, width }: PrintedPagesProps) {
  const pdf = printed?.ok === true ? printed.value.pdf : undefined
  const pages = useDrawn(pdf, width)
  if (printed?.ok === false) return <FailureNote words={say(printed.failure.say)} />
  return (
    <div className={css['desk']} aria-busy={pages.length === 0} tabIndex={0} role="group" aria-label={t('brief.pages')}>
      {pages.length === 0 && <div className={css['sheet']} style={{ inlineSize: `${width}px` }} />}
      {pages.map((canvas, index) => (
        <Page
          key={index}
          canvas={canvas}
          label={t('brief.page', { page: index + 1, pages: pages.length })}
          width={width}
        />
      ))}
    </div>
  )
}

function useDrawn(pdf: Uint8Array | undefined, width: number): readonly HTMLCanvasElement[] {
  const [pages, setPages] = useState<readonly HTMLCanvasElement[]>([])
  useEffect(() => {
    if (pdf === undefined) return undefined
    const drawing = new AbortController()
    void (async () => {
      const { drawPages } = await import('./pdf-pages.ts')
      const drawn = await drawPages(pdf, width, drawing.signal)
      if (!drawing.signal.aborted) setPages(drawn)
    })()
    return () => drawing.abort()
  }, [pdf, width])
  return pages
}

function Page({
  canvas,
  label,
  width,
}: {
  readonly canvas: HTMLCanvasElement
  readonly label: string
  readonly width: number
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.replaceChildren(canvas), [canvas])
  return <div ref={place} className={css['sheet']} role="img" aria-label={label} style={{ inlineSize: `${width}px` }} />
}
