import { useEffect, useMemo, useRef, useState } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { Span } from '../../shared/model/span.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk, useDo } from '../desk/questions.ts'
import { VersionBanner } from '../families/version-banner.tsx'
import { MainPane, Panes, SidePane } from '../kit/panes.tsx'
import { Popover } from '../kit/popover.tsx'
import { toast } from '../kit/toast.tsx'
import { ThemePicker } from '../themes/theme-picker.tsx'
import { spanOf } from './dom-offsets.ts'
import { FactsPane } from './facts-pane.tsx'
import { Margin } from './margin.tsx'
import { overlays, suggestionKey } from './overlays.ts'
import { RawText } from './raw-text.tsx'
import { ReaderHead } from './reader-head.tsx'
import css from './reader-room.module.css'
import { ReleaseText, type TextHandle } from './release-text.tsx'
import { SuggestionWalker } from './suggestion-walker.tsx'
import { TagCard } from './tag-card.tsx'
import { useFactsPane } from './use-facts-pane.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReadingList } from './use-reading-list.ts'
import { useTagging } from './use-tagging.ts'

interface OpenReleaseProps {
  readonly page: OutputOf<'releases.show'>
  readonly place: Place
  readonly onGo: (place: Place) => void
}

export interface Moving {
  readonly edge: 'start' | 'end'
  readonly span: Span
}

interface Box {
  readonly getBoundingClientRect: () => DOMRect
}

/** Words that wait for a theme, and where they stand. */
interface Picking {
  readonly words: Span
  readonly box: Box
}

const selectionBox = (): Box | undefined => {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0) return undefined
  const rect = selection.getRangeAt(0).getBoundingClientRect()
  return { getBoundingClientRect: () => rect }
}

/** A release at hand: the panes, and what is selected, picked, moved and walked through in them. */
export function OpenRelease({ page, place, onGo }: OpenReleaseProps) {
  const { release } = page
  const text = useRef<TextHandle>(null)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const facts = useFactsPane()
  const [raw, setRaw] = useState(place.raw !== undefined)
  const [read, setRead] = useState(() => pairOf(place.raw))
  const [picking, setPicking] = useState<Picking>()
  const [activeId, setActiveId] = useState<string>()
  const [noting, setNoting] = useState(false)
  const [moving, setMoving] = useState<Moving>()
  const [at, setAt] = useState(0)

  const codebook = useAsk('themes.list', {}).value?.themes
  const themes = useMemo(() => new Map((codebook ?? []).map((theme) => [theme.id as string, theme])), [codebook])
  const suggestions = useAsk('suggestions.list', { releases: [release.id], themes: [] }, { keep: true }).value ?? none
  const current = suggestions[Math.min(at, suggestions.length - 1)]
  const active = page.tags.find((tag) => tag.id === activeId)
  const orphans = page.tags.filter((tag) => tag.state === 'orphan').length
  const tagging = useTagging(page)
  const list = useReadingList(release.id, place.list, onGo)
  const setState = useDo('releases.setState')
  const original = useDo('releases.saveOriginal')

  const items = useMemo(
    () =>
      overlays({
        tags: page.tags,
        suggestions,
        highlights: page.highlights,
        themes,
        active: activeId,
        current: active === undefined && current !== undefined ? suggestionKey(current) : undefined,
        held: picking?.words,
        moving: moving?.span,
      }),
    [page.tags, page.highlights, suggestions, themes, activeId, active, current, picking, moving],
  )

  const { span } = place
  useEffect(() => {
    if (span !== undefined) text.current?.show(span)
  }, [span])

  const leaveTag = (): void => {
    setActiveId(undefined)
    setMoving(undefined)
    setNoting(false)
    text.current?.focus()
  }
  const takeTag = (id: string | undefined): void => {
    setActiveId(id)
    setMoving(undefined)
    setNoting(false)
  }
  /** The arrows are heard in the text alone, and Enter on a button would press it. */
  const move = (next: Moving | undefined): void => {
    setMoving(next)
    text.current?.focus()
  }
  const keepMoved = (): void => {
    if (active !== undefined && moving !== undefined)
      void tagging.move(active, moving.span).then(() => setMoving(undefined))
  }
  const pick = (): void => {
    const caret = text.current?.caret()
    const words = caret === undefined ? undefined : spanOf(caret)
    const box = selectionBox()
    if (words === undefined || box === undefined) toast({ words: t('reader.nothingSelected') })
    else setPicking({ words, box })
  }
  const endPicking = (): void => {
    setPicking(undefined)
    text.current?.focus()
    if (picking !== undefined) text.current?.select(picking.words)
  }
  const step = (by: 1 | -1): void => {
    if (suggestions.length === 0) return
    const next = (Math.min(at, suggestions.length - 1) + by + suggestions.length) % suggestions.length
    setAt(next)
    const reached = suggestions[next]
    if (reached !== undefined) text.current?.reveal(reached)
  }
  const saveOriginal = async (): Promise<void> => {
    const saved = await original.run({ release: release.id })
    if (saved.ok && saved.value.file !== null) toast({ words: t('reader.originalSaved', { file: saved.value.file }) })
  }

  useReaderKeys({
    page,
    active,
    moving,
    suggestion: active === undefined && !raw ? current : undefined,
    tagging,
    list,
    text,
    onPick: pick,
    onMoving: move,
    onKeepMoved: keepMoved,
    onNoting: () => setNoting(true),
    onLeaveTag: leaveTag,
    onStep: step,
    onRaw: () => setRaw(!raw),
    onFacts: facts.onShown,
    onState: (state) => void setState.run({ releases: [release.id], state }),
  })

  return (
    <Panes>
      <SidePane
        side="start"
        size={facts.width}
        min={220}
        max={480}
        onSize={facts.onWidth}
        label={t('reader.factsWidth')}
        closed={!facts.shown}
      >
        <FactsPane
          page={page}
          onSpan={(where) => {
            setRead(where)
            setRaw(true)
          }}
          onGo={onGo}
          onRead={(now) => now !== release.id && onGo(here(place, now))}
        />
      </SidePane>
      <MainPane>
        <div className={css['middle']}>
          <ReaderHead
            page={page}
            raw={raw}
            onRaw={setRaw}
            factsShown={facts.shown}
            onFacts={facts.onShown}
            onState={(state) => void setState.run({ releases: [release.id], state })}
            onOriginal={() => void saveOriginal()}
            onStep={(by) => void list.step(by)}
            inList={place.list !== undefined}
            onGo={onGo}
          />
          <VersionBanner release={release.id} onGo={onGo} />
          {orphans > 0 && <p className={css['notice']}>{t('reader.orphans', { count: orphans })}</p>}
          <div className={css['scroller']}>
            {raw ? (
              <RawText page={page} read={read} />
            ) : (
              <ReleaseText
                text={page.text}
                lang={release.language}
                items={items}
                still={moving !== undefined}
                handle={text}
                onTags={(ids) => takeTag(ids[(ids.indexOf(activeId ?? '') + 1) % ids.length])}
                root={root}
                onRoot={setRoot}
              >
                <Margin root={root} tags={page.tags} themes={themes} active={activeId} onTag={takeTag} drawn={items} />
              </ReleaseText>
            )}
          </div>
          {active !== undefined && (
            <TagCard
              tag={active}
              theme={themes.get(active.theme)}
              quote={moving === undefined ? active.quote : page.text.slice(moving.span.start, moving.span.end)}
              adjusting={moving !== undefined}
              noting={noting}
              onNoting={setNoting}
              onNote={(words) => void tagging.note(active, words).then(() => setNoting(false))}
              onEdge={(edge) => move({ edge, span: { start: active.start, end: active.end } })}
              onKeep={keepMoved}
              onLeave={() => move(undefined)}
              onRemove={() => void tagging.remove(active).then(leaveTag)}
              onClose={leaveTag}
            />
          )}
          {!raw && active === undefined && current !== undefined && (
            <SuggestionWalker
              suggestion={current}
              theme={themes.get(current.theme)}
              number={suggestions.indexOf(current) + 1}
              count={suggestions.length}
              busy={tagging.busy}
              onAccept={() => void tagging.accept(current)}
              onReject={() => void tagging.reject(current)}
              onAcceptAll={() => void tagging.acceptAll()}
              onStep={step}
            />
          )}
          {raw && <p className={css['hint']}>{t('raw.hint')}</p>}
          {!raw && active === undefined && current === undefined && page.tags.length === 0 && (
            <p className={css['hint']}>{t('reader.nothingTagged')}</p>
          )}
        </div>
      </MainPane>
      <Popover open={picking !== undefined} onClose={endPicking} anchor={picking?.box ?? null} label={t('reader.tag')}>
        <ThemePicker
          onEscape={endPicking}
          onPick={(theme) => {
            endPicking()
            if (picking !== undefined) void tagging.tag(picking.words, theme)
          }}
        />
      </Popover>
    </Panes>
  )
}

const none: OutputOf<'suggestions.list'> = []

const pairOf = (span: Place['raw']): readonly [number, number] | undefined =>
  span === undefined ? undefined : [span.start, span.end]

/** The same place with another release. */
const here = ({ list }: Place, release: ReleaseId): Place => ({
  room: 'reader',
  release,
  ...(list === undefined ? {} : { list }),
})
