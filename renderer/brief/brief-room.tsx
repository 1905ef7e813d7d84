import { useState } from 'react'
import { z } from 'zod'
import { say, t } from '../../shared/words/words.ts'
import type { RoomProps } from '../desk/place.ts'
import { usePref } from '../desk/prefs.ts'
import { useAsk } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { Empty } from '../kit/empty.tsx'
import { FailureNote } from '../kit/failure-note.tsx'
import { Newspaper, Plus } from '../kit/icons.ts'
import { MainPane, Panes, SidePane } from '../kit/panes.tsx'
import { useMedia } from '../kit/use-media.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { BriefBench } from './brief-bench.tsx'
import { BriefList } from './brief-list.tsx'
import { NewBrief } from './new-brief.tsx'

/** The briefs of a library and the one in hand. */
export function BriefRoom({ place, onGo }: RoomProps) {
  const { value: briefs, failure } = useAsk('briefs.list', {}, { keep: true })
  const [making, setMaking] = useState(false)
  const roomy = useMedia('(min-width: 60rem)')
  const [keptOpen, keepOpen] = usePref('brief.list', z.boolean(), true)
  const [asked, ask] = useState(false)
  const [listOpen, openList] = roomy ? [keptOpen, keepOpen] : [asked, ask]
  const [listWidth, keepListWidth] = usePref('brief.listWidth', z.number(), 190)
  const chosen = (briefs?.find(({ id }) => id === place.brief) ?? briefs?.[0])?.id
  const begin = (): void => setMaking(true)
  useCommands([{ id: 'brief.new', label: t('brief.new'), group: t('place.brief'), keys: 'n', run: begin }])

  if (failure !== undefined) return <FailureNote words={say(failure.say)} />
  return (
    <>
      {briefs?.length === 0 && <NoBrief onNew={begin} />}
      {briefs !== undefined && briefs.length > 0 && (
        <Panes>
          <SidePane
            side="start"
            size={listWidth}
            min={150}
            max={360}
            onSize={keepListWidth}
            label={t('brief.briefs')}
            closed={!listOpen}
          >
            <BriefList
              briefs={briefs}
              chosen={chosen}
              onChoose={(brief) => onGo({ room: 'brief', brief })}
              onNew={begin}
            />
          </SidePane>
          <MainPane>
            {chosen !== undefined && <Bench key={chosen} brief={chosen} list={{ open: listOpen, onOpen: openList }} />}
          </MainPane>
        </Panes>
      )}
      <NewBrief
        open={making}
        onClose={() => setMaking(false)}
        onMade={(brief) => {
          setMaking(false)
          onGo({ room: 'brief', brief })
        }}
      />
    </>
  )
}

interface BenchProps {
  readonly brief: NonNullable<RoomProps['place']['brief']>
  readonly list: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
}

function Bench({ brief, list }: BenchProps) {
  const { value, failure } = useAsk('briefs.show', { brief }, { keep: true })
  if (failure !== undefined) return <FailureNote words={say(failure.say)} />
  return value === undefined ? <Skeleton lines={12} /> : <BriefBench composed={value} list={list} />
}

function NoBrief({ onNew }: { readonly onNew: () => void }) {
  const start = (
    <Button tone="primary" icon={<Plus />} keys="n" onClick={onNew}>
      {t('brief.new')}
    </Button>
  )
  return (
    <Empty level={1} title={t('brief.none')} icon={<Newspaper />} actions={start}>
      {t('brief.noneHint')}
    </Empty>
  )
}
