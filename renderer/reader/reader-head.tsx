import { ReleaseState } from '../../shared/model/release.ts'
import type { ReleasePage } from '../../shared/model/release.ts'
import { sayDate, sayInstant } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { FamilyBadge } from '../families/family-badge.tsx'
import { IconButton } from '../kit/button.tsx'
import { Choice, Field } from '../kit/field.tsx'
import { ArrowDown, ArrowUp, Download, PanelLeft } from '../kit/icons.ts'
import { Segments } from '../kit/segments.tsx'
import css from './reader-head.module.css'

interface ReaderHeadProps {
  readonly page: ReleasePage
  readonly raw: boolean
  readonly onRaw: (raw: boolean) => void
  readonly factsShown: boolean
  readonly onFacts: () => void
  readonly onState: (state: ReleaseState) => void
  readonly onOriginal: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly inList: boolean
  readonly onGo: (place: Place) => void
}

const bestDate = ({ dates }: ReleasePage['release']): string | null =>
  dates.publication.value ?? dates.dateline.value ?? dates.event.value

/** Which release this is, how far it has been read, and how it is shown. */
export function ReaderHead({
  page,
  raw,
  onRaw,
  factsShown,
  onFacts,
  onState,
  onOriginal,
  onStep,
  inList,
  onGo,
}: ReaderHeadProps) {
  const { release, reading } = page
  const date = bestDate(release)
  return (
    <header className={css['head']}>
      <IconButton label={t('reader.showFacts')} keys="f" pressed={factsShown} onClick={onFacts}>
        <PanelLeft />
      </IconButton>
      <div className={css['words']}>
        <h1
          className={css['title']}
          lang={release.language ?? undefined}
          dir="auto"
          title={release.title.value ?? undefined}
        >
          {release.title.value ?? t('library.untitled')}
        </h1>
        <p className={css['under']}>
          <span dir="auto">
            {[release.issuer.value, date === null ? null : sayDate(date)].filter((part) => part !== null).join(' · ')}
          </span>
          {reading !== null && release.state === 'read' && (
            <span>
              {t('reader.readBy', {
                name: reading.analystName,
                when: sayInstant(reading.at),
                version: reading.codebookVersion,
              })}
            </span>
          )}
          {release.family !== null && <FamilyBadge release={release.id} onGo={onGo} />}
        </p>
      </div>
      <Segments
        label={t('reader.view')}
        value={raw ? 'raw' : 'cleaned'}
        options={[
          { value: 'cleaned', label: t('reader.view.cleaned') },
          { value: 'raw', label: t('reader.view.raw') },
        ]}
        onChoice={(view) => onRaw(view === 'raw')}
      />
      <Field label={t('reader.state')} bare>
        <Choice
          value={release.state}
          options={ReleaseState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChoice={onState}
        />
      </Field>
      <IconButton label={t('reader.saveOriginal')} onClick={onOriginal}>
        <Download />
      </IconButton>
      {inList && (
        <>
          <IconButton label={t('reader.previous')} keys="shift+k" onClick={() => onStep(-1)}>
            <ArrowUp />
          </IconButton>
          <IconButton label={t('reader.next')} keys="shift+j" onClick={() => onStep(1)}>
            <ArrowDown />
          </IconButton>
        </>
      )}
    </header>
  )
}
