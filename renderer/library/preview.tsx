import { useDeferredValue } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { sayInstant } from '../../shared/words/when.ts'
import { say, t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { FamilySection } from '../families/family-section.tsx'
import { VersionHistory } from '../families/version-history.tsx'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { FailureNote } from '../kit/failure-note.tsx'
import { Highlighted } from '../kit/highlighted.tsx'
import { PreviewFacts } from './preview-facts.tsx'
import { PreviewTags } from './preview-tags.tsx'
import { firstLines } from './first-lines.ts'
import { StateMark } from './state-mark.tsx'
import css from './preview.module.css'

interface PreviewProps {
  readonly release: ReleaseId | undefined
  readonly query: string
  readonly onOpen: () => void
  readonly onGo: (place: Place) => void
}

/** The release under the keyboard at a glance: title, facts, tags, first lines. */
export function Preview({ release, query, onOpen, onGo }: PreviewProps) {
  const id = useDeferredValue(release)
  if (id === undefined) return <Empty title={t('preview.none.title')}>{t('preview.none.words')}</Empty>
  return <Shown release={id} query={query} onOpen={onOpen} onGo={onGo} />
}

interface ShownProps extends Omit<PreviewProps, 'release'> {
  readonly release: ReleaseId
}

function Shown({ release, query, onOpen, onGo }: ShownProps) {
  const { value, failure } = useAsk('releases.show', { release, query }, { keep: true })
  if (failure !== undefined) return <FailureNote words={say(failure.say)} />
  return value === undefined ? null : <Glance page={value} onOpen={onOpen} onGo={onGo} />
}

interface GlanceProps extends Pick<PreviewProps, 'onOpen' | 'onGo'> {
  readonly page: OutputOf<'releases.show'>
}

function Glance({ page, onOpen, onGo }: GlanceProps) {
  const { release, text, tags, strikes, reading, highlights } = page
  const language = release.language ?? undefined
  const lines = firstLines(text, highlights)
  return (
    <article className={css['preview']}>
      <header className={css['head']}>
        <h2 className={css['title']} lang={language} dir="auto">
          {release.title.value ?? t('library.untitled')}
        </h2>
        <div className={css['standing']}>
          <StateMark state={release.state} named />
          {reading !== null && (
            <span>{t('preview.readBy', { name: reading.analystName, when: sayInstant(reading.at) })}</span>
          )}
        </div>
        <div className={css['acts']}>
          <Button keys="enter" onClick={onOpen}>
            {t('library.openRelease')}
          </Button>
          <ReviewButton release={release.id} onGo={onGo} />
        </div>
      </header>
      <PreviewFacts release={release} />
      <PreviewTags tags={tags} language={language} />
      <div className={css['kin']}>
        <VersionHistory release={release.id} onGo={onGo} />
        <FamilySection release={release.id} onGo={onGo} />
      </div>
      <section className={css['section']}>
        <h3 className={css['name']}>{t('preview.text')}</h3>
        <div className={css['text']} lang={language} dir="auto">
          {lines.cutBefore && '… '}
          <Highlighted text={lines.text} ranges={lines.ranges} />
          {lines.cutAfter && ' …'}
        </div>
        {strikes.length > 0 && (
          <p className={css['struck']}>{t('preview.struck', { count: strikes.filter(({ on }) => on).length })}</p>
        )}
      </section>
    </article>
  )
}

function ReviewButton({ release, onGo }: { readonly release: ReleaseId; readonly onGo: (place: Place) => void }) {
  const waiting = useAsk('facts.waiting', { releases: [release], limit: 1 }).value?.total ?? 0
  if (waiting === 0) return null
  return (
    <Button onClick={() => onGo({ room: 'reader', facts: { releases: [release] } })}>
      {t('facts.reviewCount', { count: waiting })}
    </Button>
  )
}
