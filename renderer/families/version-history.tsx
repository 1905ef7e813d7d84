import { useState } from 'react'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { IconButton } from '../kit/button.tsx'
import { GitCompareArrows } from '../kit/icons.ts'
import { Row, Rows } from '../kit/rows.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { ReleaseWords } from './release-words.tsx'
import css from './family.module.css'

interface VersionHistoryProps {
  readonly release: ReleaseId
  readonly onGo: (place: Place) => void
}

/** Every capture of a release, newest first; nothing where there is only the one. */
export function VersionHistory({ release, onGo }: VersionHistoryProps) {
  const versions = useAsk('versions.of', { release }).value ?? []
  const [compared, setCompared] = useState<ReleaseId>()
  if (versions.length < 2) return null
  const title = t('versions.history', { count: versions.length })
  return (
    <section className={css['family']}>
      <h3 className={css['name']}>{title}</h3>
      <Rows label={title}>
        {versions.map((version, at) => (
          <Row
            key={version.id}
            onPress={version.id === release ? undefined : () => onGo({ room: 'reader', release: version.id })}
            actions={
              version.id !== release && (
                <IconButton
                  label={t('family.compareWith', { title: version.title ?? t('library.untitled') })}
                  onClick={() => setCompared(version.id)}
                >
                  <GitCompareArrows />
                </IconButton>
              )
            }
          >
            <ReleaseWords name={version} />
            <span className={css['quiet']}>
              {[at === 0 ? t('versions.newest') : '', version.id === release ? t('family.here') : '']
                .filter((word) => word !== '')
                .join(' · ')}
            </span>
          </Row>
        ))}
      </Rows>
      {compared !== undefined && (
        <CompareDialog
          left={older(versions, release, compared)}
          right={older(versions, release, compared) === release ? compared : release}
          onGo={onGo}
          onClose={() => setCompared(undefined)}
        />
      )}
    </section>
  )
}

/** Of two versions the one further down a list that begins with the newest: it stands on the left. */
const older = (versions: readonly { readonly id: ReleaseId }[], one: ReleaseId, other: ReleaseId): ReleaseId =>
  versions.findLast(({ id }) => id === one || id === other)?.id ?? one
