import { useState } from 'react'
import { z } from 'zod'
import type { ThemeId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import type { RoomProps } from '../desk/place.ts'
import { usePref } from '../desk/prefs.ts'
import { useAsk } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { Empty } from '../kit/empty.tsx'
import { FailureNote } from '../kit/failure-note.tsx'
import { Plus } from '../kit/icons.ts'
import { MainPane, Panes, SidePane } from '../kit/panes.tsx'
import { Segments } from '../kit/segments.tsx'
import { useMedia } from '../kit/use-media.ts'
import { say } from '../../shared/words/words.ts'
import { newDraft, draftOf } from './theme-draft.ts'
import { ThemeForm } from './theme-form.tsx'
import { ThemeList } from './theme-list.tsx'
import { ThemePassages } from './theme-passages.tsx'
import css from './themes-room.module.css'

/** The codebook: its tree, the chosen theme as a form, and the passages that carry it. */
export function ThemesRoom({ place, onGo }: RoomProps) {
  const { value, failure } = useAsk('themes.list', {}, { keep: true })
  const themes = value?.themes ?? []
  const [adding, setAdding] = useState<{ readonly parent: ThemeId | null }>()
  const [listWidth, keepListWidth] = usePref('themes.listWidth', z.number(), 280)
  const [passagesWidth, keepPassagesWidth] = usePref('themes.passagesWidth', z.number(), 360)
  const roomy = useMedia('(min-width: 60rem)')
  const [side, setSide] = useState<'theme' | 'passages'>('theme')
  const chosen = adding === undefined ? (themes.find((theme) => theme.id === place.theme) ?? themes[0]) : undefined
  const choose = (theme: ThemeId): void => {
    setAdding(undefined)
    onGo({ room: 'themes', theme })
  }
  const add = (): void => setAdding({ parent: null })
  useCommands([{ id: 'themes.add', label: t('themes.add'), group: t('themes.addGroup'), keys: 'n', run: add }])

  if (failure !== undefined) return <FailureNote words={say(failure.say)} />
  if (value !== undefined && themes.length === 0 && adding === undefined) {
    return (
      <Empty
        level={1}
        title={t('themes.emptyTitle')}
        actions={
          <Button tone="primary" onClick={add}>
            {t('themes.add')}
          </Button>
        }
      >
        {t('themes.empty')}
      </Empty>
    )
  }
  return (
    <Panes>
      <SidePane
        side="start"
        size={roomy ? listWidth : 232}
        min={200}
        max={480}
        onSize={keepListWidth}
        label={t('themes.width')}
      >
        <header className={css['head']}>
          <h1 className={css['title']}>{t('place.themes')}</h1>
          <Button tone="quiet" icon={<Plus />} keys="n" onClick={add}>
            {t('themes.add')}
          </Button>
        </header>
        <ThemeList themes={themes} chosen={chosen?.id} onChoose={choose} />
        {value !== undefined && (
          <p className={css['version']}>{t('themes.codebookVersion', { version: value.codebookVersion })}</p>
        )}
      </SidePane>
      <MainPane>
        {!roomy && chosen !== undefined && (
          <div className={css['sides']}>
            <Segments
              label={t('themes.sides')}
              value={side}
              options={[
                { value: 'theme', label: t('themes.theme') },
                { value: 'passages', label: t('themes.passages') },
              ]}
              onChoice={setSide}
            />
          </div>
        )}
        {!roomy && side === 'passages' && chosen !== undefined && <ThemePassages theme={chosen} onGo={onGo} />}
        {adding !== undefined && (
          <ThemeForm
            key="new"
            start={newDraft(themes, adding.parent)}
            theme={undefined}
            themes={themes}
            onDone={(theme) => (theme === undefined ? setAdding(undefined) : choose(theme))}
          />
        )}
        {chosen !== undefined && (roomy || side === 'theme') && (
          <ThemeForm
            key={`${chosen.id} ${chosen.version}`}
            start={draftOf(chosen)}
            theme={chosen}
            themes={themes}
            onDone={() => undefined}
          />
        )}
      </MainPane>
      {roomy && chosen !== undefined && (
        <SidePane
          side="end"
          size={passagesWidth}
          min={240}
          max={640}
          onSize={keepPassagesWidth}
          label={t('themes.passagesWidth')}
        >
          <ThemePassages theme={chosen} onGo={onGo} />
        </SidePane>
      )}
    </Panes>
  )
}
