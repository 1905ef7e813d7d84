import { useState, type KeyboardEvent } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { TagId, ThemeId } from '../../shared/model/ids.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk } from '../desk/questions.ts'
import { Choice, Field } from '../kit/field.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { ThemeMark } from '../kit/theme-mark.tsx'
import { carryPassage } from './passage-drag.ts'
import css from './evidence-tray.module.css'

const MOST = 500

interface EvidenceTrayProps {
  readonly numbers: ReadonlyMap<TagId, number>
  /** Where Enter cites to, in words. */
  readonly into: string
  readonly onCite: (tag: TagId) => void
}

/** Every tagged passage by theme, ready to be cited: Enter, a click or a drag takes it into the brief. */
export function EvidenceTray({ numbers, into, onCite }: EvidenceTrayProps) {
  const themes = useAsk('themes.list', {}, { keep: true }).value?.themes.filter((theme) => theme.tags > 0) ?? []
  const [chosen, setChosen] = useState<ThemeId>()
  const theme = themes.find(({ id }) => id === chosen)
  const asked = theme === undefined ? themes.map(({ id }) => id) : [theme.id]
  const { value, waiting } = useAsk(
    'tags.passages',
    { themes: asked, limit: MOST },
    { keep: true, when: themes.length > 0 },
  )
  const options = [
    { value: '', label: t('brief.everyTheme') },
    ...themes.map(({ id, path, tags }) => ({ value: id, label: t('brief.themeCount', { path, count: tags }) })),
  ]
  return (
    <aside className={css['tray']} aria-label={t('brief.tray')}>
      <div className={css['head']}>
        <Field label={t('brief.trayTheme')} bare>
          <Choice
            value={theme?.id ?? ''}
            options={options}
            onChoice={(id) => setChosen(themes.find((each) => each.id === id)?.id)}
          />
        </Field>
        <p className={css['into']}>{into}</p>
      </div>
      {themes.length === 0 && <p className={css['none']}>{t('brief.noPassages')}</p>}
      {waiting && themes.length > 0 && <Skeleton lines={8} />}
      <ul className={css['list']} onKeyDown={walk}>
        {value?.map((passage) => (
          <PassageLine
            key={passage.id}
            passage={passage}
            theme={themes.find(({ id }) => id === passage.theme)}
            number={numbers.get(passage.id)}
            onCite={() => onCite(passage.id)}
          />
        ))}
      </ul>
    </aside>
  )
}

/** Arrow keys go from passage to passage. */
const walk = (event: KeyboardEvent<HTMLUListElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const lines = [...event.currentTarget.querySelectorAll('button')]
  const at = lines.findIndex((line) => line === document.activeElement)
  const next = lines[event.key === 'ArrowDown' ? at + 1 : at - 1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

interface PassageLineProps {
  readonly passage: OutputOf<'tags.passages'>[number]
  readonly theme: Theme | undefined
  readonly number: number | undefined
  readonly onCite: () => void
}

function PassageLine({ passage, theme, number, onCite }: PassageLineProps) {
  const from = [passage.issuer, passage.date === null ? null : sayDate(passage.date)]
    .filter((part) => part !== null)
    .join(' · ')
  return (
    <li>
      <button
        type="button"
        className={css['passage']}
        draggable
        onDragStart={(event) => carryPassage(event, passage.id)}
        onClick={onCite}
      >
        <span className={css['quote']} dir="auto">
          {passage.quote}
        </span>
        <span className={css['source']} dir="auto">
          {from}
        </span>
        <span className={css['marks']}>
          {theme !== undefined && <ThemeMark colour={theme.colour} label={theme.name} />}
          {number !== undefined && <span className={css['cited']}>{t('brief.citedAs', { number })}</span>}
        </span>
      </button>
    </li>
  )
}
