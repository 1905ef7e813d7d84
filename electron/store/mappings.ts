import { randomUUID } from 'node:crypto'
import { Mapping } from '../../shared/model/mapping.ts'
import { inside, type Reader, type Writer } from './connection.ts'
import { putRow, setRow } from './recording.ts'

/** The mappings that analysts chose, by the signature of the columns that they were chosen for. */
export const listMappings = (reader: Reader): ReadonlyMap<string, Mapping> =>
  new Map(
    reader[inside]
      .all<{ signature: string; mapping: string }>('select signature, mapping from mapping where withdrawn = 0')
      .map(({ signature, mapping }) => [signature, Mapping.parse(JSON.parse(mapping))]),
  )

/** From now on tables with these columns are mapped so. */
export function rememberMapping(writer: Writer, signature: string, mapping: Mapping): void {
  const known = writer[inside].one<{ id: string; withdrawn: number }>(
    'select id, withdrawn from mapping where signature = ?',
    signature,
  )
  const row = { signature, mapping: JSON.stringify(mapping) }
  if (known?.withdrawn === 0) setRow(writer, 'mapping', known.id, row)
  else putRow(writer, 'mapping', known?.id ?? randomUUID(), row)
}
