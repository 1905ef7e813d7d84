import type { About } from '../../shared/contract/contract.ts'
import { say, t } from '../../shared/words/words.ts'

const word = (key: string): string => say({ key, params: {} })

type Row = About['attempts'][number]

/** Puts what was refused at `place.door` into words for the trust screen. */
export const inWords = (rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const [place = '', door = ''] = row.where.split('.')
    return {
      ...row,
      where: t('attempts.row', { place: word(`attempts.place.${place}`), door: word(`attempts.door.${door}`) }),
    }
  })

/** Rows of one place. */
export const at = (place: string, rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, where: `${place}.${row.where}` }))
