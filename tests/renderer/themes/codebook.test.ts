import { expect, test } from 'vitest'
import { foundThemes } from '../../../renderer/themes/found-themes.ts'
import { aliasOf, newDraft, problemOf } from '../../../renderer/themes/theme-draft.ts'
import { lineAfter, possibleParents, treeLines } from '../../../renderer/themes/theme-tree.ts'
import { ThemeId } from '../../../shared/model/ids.ts'
import type { Theme } from '../../../shared/model/theme.ts'

const id = (number: number): ThemeId => ThemeId.parse(`00000000-0000-4000-8000-00000000000${number}`)

const theme = (number: number, name: string, more: Partial<Theme> = {}): Theme => ({
  id: id(number),
  name,
  parent: null,
  path: name,
  definition: '',
  useWhen: '',
  notWhen: '',
  example: '',
  colour: 1,
  key: null,
  aliases: [],
  version: 1,
  tags: 0,
  retired: false,
  ...more,
})

const spirit = theme(1, 'Shanghai Spirit', {
  key: 's',
  aliases: [{ language: 'zh', text: '上海精神', kind: 'phrase' }],
})
const consensus = theme(2, 'Consensus-building')
const terrorism = theme(3, 'Counter-terrorism')
const evils = theme(4, 'Three evils', { parent: id(3), path: 'Counter-terrorism / Three evils' })
const codebook = [evils, spirit, terrorism, consensus]
const names = (themes: readonly Theme[]): readonly string[] => themes.map((each) => each.name)

test('“sha” offers Shanghai Spirit first', () => {
  expect(names(foundThemes(codebook, 'sha', []))[0]).toBe('Shanghai Spirit')
})

test('a theme is found by an alias in another script, and by a word of its path', () => {
  expect(names(foundThemes(codebook, '上海', []))).toEqual(['Shanghai Spirit'])
  expect(names(foundThemes(codebook, 'counter', []))).toEqual(['Counter-terrorism', 'Three evils'])
})

test('before anything is typed the recent themes come first', () => {
  expect(names(foundThemes(codebook, '', [evils.id])).slice(0, 2)).toEqual(['Three evils', 'Consensus-building'])
})

test('the tree puts a theme under its parent, and its keys go through it', () => {
  const lines = treeLines(codebook)
  expect(lines.map((line) => [line.theme.name, line.level])).toEqual([
    ['Consensus-building', 1],
    ['Counter-terrorism', 1],
    ['Three evils', 2],
    ['Shanghai Spirit', 1],
  ])
  expect(lineAfter(lines, 2, 'ArrowLeft')).toBe(1)
  expect(lineAfter(lines, 1, 'ArrowRight')).toBe(2)
  expect(lineAfter(lines, 3, 'ArrowDown')).toBe(3)
  expect(lineAfter(lines, 0, 'x')).toBeUndefined()
})

test('a theme whose parent is gone stands at the top', () => {
  expect(treeLines([evils]).map((line) => line.level)).toEqual([1])
})

test('a theme cannot stand under itself or under what stands below it', () => {
  expect(names(possibleParents(codebook, terrorism.id))).toEqual(['Shanghai Spirit', 'Consensus-building'])
})

test('a draft without a name or with a taken key cannot be saved', () => {
  const draft = newDraft(codebook, null)
  expect(problemOf(draft, null, codebook)?.key).toBe('themes.nameNeeded')
  expect(problemOf({ ...draft, name: 'Sovereignty', key: 'S' }, null, codebook)).toMatchObject({
    key: 'themes.keyTaken',
    name: 'Shanghai Spirit',
  })
  expect(problemOf({ ...draft, name: 'Shanghai Spirit', key: 's' }, spirit.id, codebook)).toBeUndefined()
})

test('a new theme takes the colour used least', () => {
  const used = Array.from({ length: 11 }, (_, index) => theme(1, `theme ${index}`, { colour: index + 1 }))
  expect(newDraft(used, null).colour).toBe(12)
})

test('an alias that ends in * is a stem; an empty or known one is none', () => {
  expect(aliasOf('en', ' consens* ', [])).toEqual({ language: 'en', text: 'consens*', kind: 'stem' })
  expect(aliasOf('en', '*', [])).toBeUndefined()
  expect(aliasOf('zh', '上海精神', spirit.aliases)).toBeUndefined()
})
