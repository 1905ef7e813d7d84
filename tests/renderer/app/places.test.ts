import { expect, test } from 'vitest'
import { startAt, went, wentBack } from '../../../renderer/app/places.ts'
import { ReleaseId } from '../../../shared/model/ids.ts'

const release = ReleaseId.parse('5ead0075-0002-4000-8000-000000000001')
const other = ReleaseId.parse('5ead0075-0002-4000-8000-000000000002')
const library = startAt({ room: 'library' })

test('Esc goes back the way one came', () => {
  const far = went(went(library, { room: 'reader', release }), { room: 'themes' })
  expect(wentBack(far).now).toEqual({ room: 'reader', release })
  expect(wentBack(wentBack(far)).now).toEqual({ room: 'library' })
})

test('where there is no step back, one stays', () => {
  expect(wentBack(library).now).toEqual({ room: 'library' })
})

test('a room named without more shows what it showed last', () => {
  const away = went(went(library, { room: 'reader', release }), { room: 'library' })
  expect(went(away, { room: 'reader' }).now).toEqual({ room: 'reader', release })
})

test('going through releases within the reader is one step, so that Esc leads out of it', () => {
  const two = went(went(library, { room: 'reader', release }), { room: 'reader', release: other })
  expect(wentBack(two).now).toEqual({ room: 'library' })
})

test('the wish to search holds for one arrival', () => {
  const searching = went(library, { room: 'library', search: true })
  expect(searching.now).toEqual({ room: 'library', search: true })
  const again = went(went(searching, { room: 'themes' }), { room: 'library' })
  expect(again.now).toEqual({ room: 'library' })
})
