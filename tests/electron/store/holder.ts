/** A process that opens a library, imports into it and then holds it until it is killed. `node holder.ts LIBRARY`. */
import { writeSync } from 'node:fs'
import { done } from '../../../shared/contract/outcome.ts'
import { openLibrary } from '../../../electron/store/open.ts'
import { addReleases } from '../../../electron/store/releases.ts'
import { aisha, good, release } from './builders.ts'

const store = good(openLibrary(process.argv[2] ?? ''))
good(
  store.change({ analyst: aisha, command: 'import', words: { key: 'import.files', params: {} } }, (writer) =>
    done(addReleases(writer, [release('written by the holder')])),
  ),
)
writeSync(1, 'held\n')
setInterval(() => undefined, 60_000)
