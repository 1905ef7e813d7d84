import { useState } from 'react'
import type { LogEntry } from '../../shared/model/library.ts'
import { sayInstant, sayNumber } from '../../shared/words/when.ts'
import { say, t } from '../../shared/words/words.ts'
import { useAskEach } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import css from './settings-room.module.css'

const pageLength = 100

/** Every change, the newest first, read further back on request. */
export function Log() {
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const answers = useAskEach(
    'log.page',
    pages.map((before) => ({ before, limit: pageLength })),
  )
  const entries = answers.flatMap((page) => page ?? [])
  const last = entries.at(-1)
  const more = last !== undefined && last.number > 1 && answers.at(-1)?.length === pageLength
  return (
    <>
      <p className={css['lead']}>{t('settings.log.words')}</p>
      {answers[0]?.length === 0 && <p className={css['quiet']}>{t('settings.log.none')}</p>}
      {entries.length > 0 && (
        <table className={css['log']}>
          <thead>
            <tr>
              <th scope="col" className={css['number']}>
                {t('settings.log.number')}
              </th>
              <th scope="col">{t('settings.log.what')}</th>
              <th scope="col">{t('settings.log.who')}</th>
              <th scope="col">{t('settings.log.when')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Entry key={entry.number} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {more && (
        <div className={css['end']}>
          <Button onClick={() => setPages([...pages, last.number])}>{t('settings.log.older')}</Button>
        </div>
      )}
    </>
  )
}

function Entry({ entry }: { readonly entry: LogEntry }) {
  return (
    <tr>
      <td className={css['number']}>{sayNumber(entry.number)}</td>
      <td dir="auto">
        {say(entry.words)}
        {entry.undoes !== null && (
          <span className={css['aside']}>{t('settings.log.undoes', { number: entry.undoes })}</span>
        )}
        {entry.redoes !== null && (
          <span className={css['aside']}>{t('settings.log.redoes', { number: entry.redoes })}</span>
        )}
      </td>
      <td dir="auto">{entry.analystName}</td>
      <td className={css['when']}>{sayInstant(entry.at)}</td>
    </tr>
  )
}
