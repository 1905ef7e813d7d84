import { useState } from 'react'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { ImportSummary } from '../../shared/model/import.ts'
import { sayShare } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { CompareDialog } from '../families/compare-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { Row, Rows } from '../kit/rows.tsx'
import { Source, Title } from './row-words.tsx'
import css from './import-report.module.css'

type Shown = ImportSummary['first']

interface RowsOf<List extends keyof Shown> {
  readonly rows: Shown[List]
  readonly onGo: (place: Place) => void
}

const open = (onGo: (place: Place) => void, release: ReleaseId) => () => onGo({ room: 'reader', release })

export function ImportedRows({ rows, onGo }: RowsOf<'imported'>) {
  if (rows.length === 0) return null
  return (
    <Rows label={t('import.tab.imported', { count: rows.length })}>
      {rows.map(({ id, title, source }) => (
        <Row key={id} onPress={open(onGo, id)}>
          <Title title={title} />
          <Source source={source} />
        </Row>
      ))}
    </Rows>
  )
}

export function SameRows({ rows, onGo }: RowsOf<'same'>) {
  if (rows.length === 0) return null
  return (
    <Rows label={t('import.tab.same', { count: rows.length })}>
      {rows.map(({ source, as, title }) => (
        <Row key={source} onPress={open(onGo, as)}>
          <Source source={source} strong />
          <span className={css['pair']}>
            <span className={css['quiet']}>{t('import.row.sameAs')}</span>
            <Title title={title} />
          </span>
        </Row>
      ))}
    </Rows>
  )
}

export function NearRows({ rows, onGo }: RowsOf<'near'>) {
  const [compared, setCompared] = useState<Shown['near'][number]>()
  if (rows.length === 0) return null
  return (
    <>
      <Rows label={t('import.tab.near', { count: rows.length })}>
        {rows.map((near) => (
          <Row
            key={near.id}
            onPress={open(onGo, near.id)}
            actions={<Button onClick={() => setCompared(near)}>{t('import.compare')}</Button>}
          >
            <Title title={near.title} />
            <span className={css['pair']}>
              {near.title === near.toTitle ? (
                <span className={css['quiet']}>{t('import.row.nearSame', { percent: sayShare(near.similarity) })}</span>
              ) : (
                <>
                  <span className={css['quiet']}>{t('import.row.near', { percent: sayShare(near.similarity) })}</span>
                  <Title title={near.toTitle} />
                </>
              )}
            </span>
          </Row>
        ))}
      </Rows>
      {compared !== undefined && (
        <CompareDialog left={compared.to} right={compared.id} onGo={onGo} onClose={() => setCompared(undefined)} />
      )}
    </>
  )
}
