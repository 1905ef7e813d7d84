import { t } from '../../shared/words/words.ts'
import type { RoomProps } from '../desk/place.ts'
import { Tabs } from '../kit/tabs.tsx'
import { About } from './about.tsx'
import { AnalystName } from './analyst-name.tsx'
import { Cleaning } from './cleaning.tsx'
import { LibraryFile } from './library-file.tsx'
import { Log } from './log.tsx'
import { Looks } from './looks.tsx'
import { Trust } from './trust.tsx'
import css from './settings-room.module.css'

const sections = ['appearance', 'analyst', 'library', 'cleaning', 'log', 'trust', 'about'] as const
type Section = (typeof sections)[number]

/** How the workbench looks, who works, the library's file, and what can be said for its trustworthiness. */
export function SettingsRoom({ place, onGo }: RoomProps) {
  const section = sections.find((one) => one === place.section) ?? 'appearance'
  return (
    <div className={css['room']}>
      <header className={css['bar']}>
        <h1 className={css['title']}>{t('place.settings')}</h1>
      </header>
      <Tabs
        upright
        label={t('settings.sections')}
        value={section}
        onTab={(chosen) => onGo({ room: 'settings', section: chosen })}
        tabs={sections.map((value) => ({
          value,
          label: t(`settings.${value}`),
          content: <SectionPage section={value} onGo={onGo} />,
        }))}
      />
    </div>
  )
}

interface SectionProps extends Pick<RoomProps, 'onGo'> {
  readonly section: Section
}

function SectionPage({ section, onGo }: SectionProps) {
  return (
    <div className={css['page']}>
      <h2 className={css['heading']}>{t(`settings.${section}`)}</h2>
      <Content section={section} onGo={onGo} />
    </div>
  )
}

function Content({ section, onGo }: SectionProps) {
  switch (section) {
    case 'appearance':
      return <Looks />
    case 'analyst':
      return <AnalystName />
    case 'library':
      return <LibraryFile />
    case 'cleaning':
      return <Cleaning onGo={onGo} />
    case 'log':
      return <Log />
    case 'trust':
      return <Trust />
    case 'about':
      return <About />
  }
}
