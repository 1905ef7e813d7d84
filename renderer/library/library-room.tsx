import { useCallback, useState } from 'react'
import { SortField } from '../../shared/model/release.ts'
import { say, t } from '../../shared/words/words.ts'
import type { RoomProps } from '../desk/place.ts'
import { FailureNote } from '../kit/failure-note.tsx'
import { MainPane, Panes, SidePane } from '../kit/panes.tsx'
import { FacetPane } from './facet-pane.tsx'
import { LibraryBar } from './library-bar.tsx'
import { searched, sortedBy, wholeList, type List } from './list.ts'
import { NothingHere } from './nothing-here.tsx'
import { Preview } from './preview.tsx'
import { ReleaseTable } from './release-table.tsx'
import { useCurrent } from './use-current.ts'
import { useLibraryKeys } from './use-library-keys.ts'
import { sightOf, useList } from './use-list.ts'
import { useMarking } from './use-marking.ts'
import { usePanes } from './use-panes.ts'
import css from './library-room.module.css'

/** The releases: narrowed on the left, listed in the middle, the one under the keyboard shown on the right. */
export function LibraryRoom({ place, onGo }: RoomProps) {
  const [wanted, setWanted] = useState<List>(wholeList)
  const [sight, setSight] = useState({ first: 0, last: 0 })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const onSight = useCallback((first: number, last: number) => setSight((before) => sightOf(before, first, last)), [])
  const { facets, preview } = usePanes()
  const shown = useList(wanted, sight)
  const [current, setCurrent] = useCurrent(shown)
  const total = shown.total ?? 0
  const row = shown.rowAt(current)

  const show = (list: List): void => {
    setWanted(list)
    setSelected(new Set())
  }
  const open = (index: number): void => {
    const release = shown.rowAt(index)
    if (release === undefined) return
    setCurrent(index)
    onGo({ room: 'reader', release: release.id, list: { ...shown.list, index } })
  }
  const marking = useMarking(selected, row, () => setSelected(new Set()))
  useLibraryKeys({
    current,
    total,
    row,
    selected,
    onCurrent: setCurrent,
    onSelected: setSelected,
    onOpen: open,
    onMark: marking.mark,
    onWithdraw: marking.withdraw,
    onReview: () => onGo({ room: 'reader', facts: { releases: marking.releases } }),
  })

  return (
    <div className={css['room']}>
      <LibraryBar
        list={wanted}
        found={shown.total}
        selected={selected.size}
        searchNow={place.search === true ? place : undefined}
        facetsOpen={facets.open}
        previewOpen={preview.open}
        onFacets={facets.onOpen}
        onPreview={preview.onOpen}
        onQuery={(query) => show(searched(wanted, query))}
        onMark={marking.mark}
        onWithdraw={marking.withdraw}
        onClear={() => setSelected(new Set())}
      />
      <Panes>
        <SidePane
          side="start"
          label={t('library.facets')}
          size={facets.size}
          min={160}
          max={360}
          onSize={facets.onSize}
          closed={!facets.open}
        >
          <FacetPane list={wanted} onList={show} />
        </SidePane>
        <MainPane>
          {shown.failure !== undefined && (
            <div className={css['failure']}>
              <FailureNote words={say(shown.failure.say)} />
            </div>
          )}
          <ReleaseTable
            shown={shown}
            current={current}
            selected={selected}
            onSight={onSight}
            onCurrent={setCurrent}
            onSelected={setSelected}
            onOpen={open}
            onSort={(by) => {
              const field = SortField.safeParse(by)
              if (field.success) show(sortedBy(wanted, field.data))
            }}
            empty={shown.total === 0 && <NothingHere list={shown.list} onAll={() => show(wholeList)} />}
          />
        </MainPane>
        <SidePane
          side="end"
          label={t('library.preview')}
          size={preview.size}
          min={240}
          max={640}
          onSize={preview.onSize}
          closed={!preview.open}
        >
          {total > 0 && <Preview release={row?.id} query={shown.list.query} onOpen={() => open(current)} onGo={onGo} />}
        </SidePane>
      </Panes>
    </div>
  )
}
