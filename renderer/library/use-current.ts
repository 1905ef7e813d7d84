import { useState } from 'react'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { List } from './list.ts'
import type { ShownList } from './use-list.ts'

/** How far around its old place a release is looked for when the list has changed above it. */
const around = 100

interface Current {
  readonly list: List
  readonly index: number
  readonly release: ReleaseId | undefined
}

/**
 * The place of the row under the keyboard. It stays with its release when rows come or go above it; another list
 * begins at its first row.
 */
export function useCurrent(shown: ShownList): readonly [number, (index: number) => void] {
  const { list, total = 0, rowAt } = shown
  const [current, setCurrent] = useState<Current>({ list, index: 0, release: undefined })
  const index = current.list === list ? Math.min(current.index, Math.max(0, total - 1)) : 0
  const here = rowAt(index)?.id
  if (current.list !== list) setCurrent({ list, index, release: here })
  else if (here !== undefined && here !== current.release) {
    const moved = current.release === undefined ? undefined : placeOf(current.release, index, shown)
    setCurrent(moved === undefined ? { list, index, release: here } : { ...current, index: moved })
  }
  return [index, (to) => setCurrent({ list, index: to, release: rowAt(to)?.id })]
}

function placeOf(release: ReleaseId, near: number, { rowAt }: ShownList): number | undefined {
  for (let away = 1; away <= around; away += 1) {
    const place = [near + away, near - away].find((at) => at >= 0 && rowAt(at)?.id === release)
    if (place !== undefined) return place
  }
  return undefined
}
