import { randomUUID } from 'node:crypto'
import { PickId } from '../../shared/model/ids.ts'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'

/** Files and folders that a person chose: main keeps the path, a window holds the id. */
export interface Picks {
  /** The id of a path; the same path keeps its id. */
  readonly keep: (file: string) => PickId
  readonly pathOf: (pick: PickId) => Outcome<string>
}

export const createPicks = (): Picks => {
  const paths = new Map<PickId, string>()
  const ids = new Map<string, PickId>()
  return {
    keep: (file) => {
      const known = ids.get(file)
      if (known !== undefined) return known
      const id = PickId.parse(randomUUID())
      ids.set(file, id)
      paths.set(id, file)
      return id
    },
    pathOf: (pick) => {
      const file = paths.get(pick)
      return file === undefined ? refuse('not-found', 'failure.pick.unknown') : done(file)
    },
  }
}
