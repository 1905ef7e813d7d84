import { useState } from 'react'
import { z } from 'zod'
import { LibraryId } from '../../shared/model/ids.ts'
import { usePref } from '../desk/prefs.ts'
import { Place, type Room } from '../desk/place.ts'

/** The place of the last session, and of which library. What was searched for is not kept: it is the library's own. */
const Kept = z.object({ library: LibraryId, place: Place }).nullable()
const placePref = 'place'

export interface Steps {
  readonly now: Place
  /** Where `Esc` leads back to, the newest last. */
  readonly before: readonly Place[]
  /** What each room that was visited showed last. */
  readonly visited: Readonly<Partial<Record<Room, Place>>>
}

/** The first step in a session. */
export const startAt = (place: Place): Steps => ({ now: place, before: [], visited: { [place.room]: place } })

/** Going somewhere. A room that is named without more shows what it showed last. */
export function went({ now, before, visited }: Steps, to: Place): Steps {
  const bare = Object.keys(to).length === 1
  const place = (bare && visited[to.room]) || to
  const here = place.room === now.room
  return arrived(place, here ? before : [...before, now].slice(-20), visited)
}

/** One step back; the same steps where there is none. */
export const wentBack = ({ now, before, visited }: Steps): Steps =>
  arrived(before.at(-1) ?? now, before.slice(0, -1), visited)

/** The wish to search is for this arrival only. */
const arrived = (place: Place, before: readonly Place[], visited: Steps['visited']): Steps => {
  const { search: _, ...rest } = place
  return { now: place, before, visited: { ...visited, [place.room]: rest } }
}

export interface Places {
  readonly place: Place
  readonly visited: Steps['visited']
  readonly go: (to: Place) => void
  /** False where there is no step back. */
  readonly back: () => boolean
}

/** Where the analyst is in this library; the place is found again in the next session. */
export function usePlaces(library: LibraryId): Places {
  const [kept, keep] = usePref(placePref, Kept, null)
  const [steps, setSteps] = useState(() => startAt(kept?.library === library ? kept.place : { room: 'library' }))
  const take = (next: Steps): void => {
    setSteps(next)
    const { list: _, search: __, facts: ___, ...place } = next.now
    keep({ library, place })
  }
  return {
    place: steps.now,
    visited: steps.visited,
    go: (to) => take(went(steps, to)),
    back: () => {
      if (steps.before.length === 0) return false
      take(wentBack(steps))
      return true
    },
  }
}
