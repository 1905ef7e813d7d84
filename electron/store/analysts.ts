import type { Analyst } from '../../shared/model/analyst.ts'
import { inside, type Reader } from './connection.ts'
import { readout } from './built-in-rules.ts'

/** The people who have written to this library, by name. */
export const listAnalysts = (reader: Reader): readonly Analyst[] =>
  reader[inside].all<Analyst>('select id, name from analyst where id <> ? order by name, id', readout.id)
