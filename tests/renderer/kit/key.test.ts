import { describe, expect, test } from 'vitest'
import { capsOf, strokeOf, type Pressed } from '../../../renderer/kit/key.ts'

const press = (key: string, more: Partial<Pressed> = {}): string =>
  strokeOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('a press is written as shortcuts are', () => {
  test('letters, with Shift and Ctrl named', () => {
    expect([press('j'), press('J', { shiftKey: true }), press('Z', { shiftKey: true, ctrlKey: true })]).toEqual([
      'j',
      'shift+j',
      'mod+shift+z',
    ])
  })

  test('a sign stands for itself, however it is typed', () => {
    expect([press('?', { shiftKey: true }), press('/', {}), press('[', {})]).toEqual(['?', '/', '['])
  })

  test('named keys keep their names', () => {
    expect([press('ArrowDown'), press('Enter', { ctrlKey: true }), press(' ')]).toEqual([
      'arrowdown',
      'mod+enter',
      'space',
    ])
  })

  test('J is J on a Russian layout, where the key types о', () => {
    expect([press('о', { code: 'KeyJ' }), press('О', { code: 'KeyJ', shiftKey: true })]).toEqual(['j', 'shift+j'])
  })
})

test('a sequence shows its strokes one after the other', () => {
  expect(capsOf('g l')).toEqual([['G'], ['L']])
  expect(capsOf('mod+shift+z')).toEqual([['Ctrl', 'Shift', 'Z']])
})
