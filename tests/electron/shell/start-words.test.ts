import path from 'node:path'
import { expect, it } from 'vitest'
import { libraryIn, printModeFile } from '../../../electron/shell/start-words.ts'

it('a start that names a library opens it, from the folder it was started in', () => {
  expect(libraryIn(['electron', '.', '--no-sandbox', 'My desk.readout'], '/home/a')).toBe(
    path.resolve('/home/a', 'My desk.readout'),
  )
  expect(libraryIn(['readout', '/b/x.READOUT'], '/home/a')).toBe(path.resolve('/b/x.READOUT'))
  expect(libraryIn(['readout', '--user-data-dir=/b/x.readout'], '/home/a')).toBeUndefined()
  expect(libraryIn(['/opt/x.readout'], '/home/a')).toBeUndefined()
})

it('the command line asks for a print by naming the file', () => {
  expect(printModeFile(['electron', '.', '--print-brief=/tmp/a b.pdf'])).toBe('/tmp/a b.pdf')
  expect(printModeFile(['electron', '.'])).toBeUndefined()
})
