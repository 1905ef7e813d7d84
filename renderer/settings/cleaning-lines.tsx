import type { RuleId } from '../../shared/model/ids.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { Row, Rows } from '../kit/rows.tsx'
import css from './cleaning.module.css'

interface CleaningLinesProps {
  readonly rule: RuleId
  readonly onGo: (place: Place) => void
  /** How many there are. */
  readonly total: number
  readonly most?: number
}

/** The lines that a rule strikes, or would: each opens the raw text of its release there. */
export function CleaningLines({ rule, onGo, total, most = 50 }: CleaningLinesProps) {
  const lines = useAsk('cleaning.lines', { rule, limit: most }, { keep: true }).value
  if (lines === undefined) return null
  if (lines.length === 0) return <p className={css['quiet']}>{t('cleaning.lines.none')}</p>
  return (
    <div className={css['lines']}>
      <Rows label={t('cleaning.lines')}>
        {lines.map(({ id, title, issuer, date, line, span, struck }) => (
          <Row
            key={`${id} ${span[0]}`}
            onPress={() => onGo({ room: 'reader', release: id, raw: { start: span[0], end: span[1] } })}
          >
            <bdi className={struck ? css['struck'] : css['standing']}>{line.trim()}</bdi>
            <span className={css['quiet']}>
              <bdi>
                {[title ?? t('library.untitled'), issuer, date === null ? null : sayDate(date)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </bdi>
            </span>
          </Row>
        ))}
      </Rows>
      {total > lines.length && <p className={css['quiet']}>{t('cleaning.lines.first', { count: lines.length })}</p>}
    </div>
  )
}
