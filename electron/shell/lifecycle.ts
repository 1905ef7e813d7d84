import { app } from 'electron'
import { libraryIn } from './start-words.ts'

interface Life {
  /** A library that the system asks to open, by its path. */
  readonly open: (file: string) => void
  /** A second start while this one runs. */
  readonly show: () => void
  /** Ends what has to end well before the app does. */
  readonly end: () => Promise<void>
}

/** One instance for each settings folder; a second start hands over its file and ends. False when this is that second one. */
export const beTheOnlyOne = ({ open, show }: Pick<Life, 'open' | 'show'>): boolean => {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_event, argv, folder) => {
    show()
    const file = libraryIn(argv, folder)
    if (file !== undefined) open(file)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
  return true
}

/** The app does not end before `end` has settled. */
export const endWell = ({ end }: Pick<Life, 'end'>): void => {
  let state: 'running' | 'ending' | 'ended' = 'running'
  app.on('will-quit', (event) => {
    if (state === 'ended') return
    event.preventDefault()
    if (state === 'ending') return
    state = 'ending'
    void end().finally(() => {
      state = 'ended'
      // Not from within the event that is being handled: Electron would not hear it.
      setImmediate(() => app.quit())
    })
  })
}
