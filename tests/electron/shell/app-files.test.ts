import path from 'node:path'
import { expect, it } from 'vitest'
import { fileFor, kindOf } from '../../../electron/shell/app-files.ts'

const folder = path.resolve('/built/renderer')

it.each([
  ['app://workbench/', 'index.html'],
  ['app://workbench/print.html?ticket=1#top', 'print.html'],
  ['app://workbench/assets/Noto%20Sans.woff2', 'assets/Noto Sans.woff2'],
])('%s is a file of the built pages', (address, file) => {
  expect(fileFor(address, folder)).toBe(path.join(folder, file))
})

it.each([
  ['app://workbench/../main/main.mjs'],
  ['app://workbench/%2e%2e/main/main.mjs'],
  ['app://workbench/..%2fmain%2fmain.mjs'],
  ['app://workbench/assets/..%2f..%2f..%2fetc%2fpasswd.html'],
  ['app://workbench/%00.html'],
  ['app://workbench/%E0%A4%A.html'],
  ['app://elsewhere/index.html'],
  ['file:///built/renderer/index.html'],
  ['app://workbench/library.readout'],
])('%s never leads out of the built pages', (address) => {
  const file = fileFor(address, folder)
  expect(file === undefined || file.startsWith(folder + path.sep)).toBe(true)
  expect(file ?? '').not.toContain('passwd')
  expect(file ?? '').not.toContain('.readout')
})

it('scripts, styles and fonts are served as what they are', () => {
  expect(['a.js', 'a.mjs', 'a.css', 'a.woff2', 'a.HTML'].map(kindOf)).toEqual([
    'text/javascript; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/css; charset=utf-8',
    'font/woff2',
    'text/html; charset=utf-8',
  ])
})
