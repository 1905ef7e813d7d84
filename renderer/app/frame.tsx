import { Activity, Suspense } from 'react'
import type { LibraryInfo } from '../../shared/model/library.ts'
import { Versions } from '../families/versions.tsx'
import { Imports } from '../import/imports.tsx'
import { failedIn, useImportJobs } from '../import/use-import-jobs.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { usePlaceCommands } from './place-commands.ts'
import { usePlaces } from './places.ts'
import { Rail } from './rail.tsx'
import { rooms } from './rooms.tsx'
import { StatusLine } from './status-line.tsx'
import { useUndo } from './undo.ts'
import css from './frame.module.css'

/** The workbench of an open library: rail, the room, the status line. A room that was left keeps its state, unseen. */
export function Frame({ library }: { readonly library: LibraryInfo }) {
  const { place, visited, go, back } = usePlaces(library.id)
  const jobs = useImportJobs(place.room)
  // The later one of these stands first in the palette, where Enter takes it.
  useUndo()
  usePlaceCommands(go, back)
  return (
    <div className={css['frame']}>
      <Rail room={place.room} onGo={(room) => go({ room })} />
      <div className={css['bench']}>
        <main className={css['room']}>
          {rooms.map(({ room, Room }) => {
            const shown = room === place.room ? place : visited[room]
            return (
              shown !== undefined && (
                <Activity key={room} mode={room === place.room ? 'visible' : 'hidden'}>
                  <ErrorBoundary>
                    <Suspense fallback={null}>
                      <Room
                        place={shown}
                        {...(shown.release === undefined ? {} : { release: shown.release })}
                        onGo={go}
                      />
                    </Suspense>
                  </ErrorBoundary>
                </Activity>
              )
            )
          })}
        </main>
        <StatusLine
          library={library}
          unread={failedIn(jobs)}
          onTrust={() => go({ room: 'settings', section: 'trust' })}
          onFacts={() => go({ room: 'reader', facts: { releases: null } })}
        />
      </div>
      <Imports jobs={jobs} room={place.room} onGo={go} />
      <Versions onGo={go} />
    </div>
  )
}
