import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outcome } from '../../build/all-tests.mjs'
import { fingerprint } from '../../build/build-app.mjs'
import { cacheFolder } from '../../build/folders.mjs'
import { must, once, run } from '../../build/steps.mjs'
import { unzip } from '../../build/unzip.mjs'

let folder = ''
const at = (...names: readonly string[]): string => join(folder, ...names)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a fingerprint changes with a content, with a name, and with nothing else', () => {
  mkdirSync(at('shared'))
  writeFileSync(at('shared', 'a.ts'), 'one')
  const first = fingerprint(folder, ['shared', 'missing'])
  writeFileSync(at('shared', 'a.ts'), 'one')
  expect(fingerprint(folder, ['shared', 'missing'])).toBe(first)
  writeFileSync(at('shared', 'a.ts'), 'two')
  const second = fingerprint(folder, ['shared', 'missing'])
  writeFileSync(at('shared', 'b.ts'), '')
  expect(new Set([first, second, fingerprint(folder, ['shared', 'missing'])]).size).toBe(3)
})

test('what several starts want is made once', async () => {
  let made = 0
  const make = async (): Promise<void> => {
    await run(process.execPath, ['--version'])
    made += 1
  }
  const name = `try-${process.pid}`
  await Promise.all([1, 2, 3].map(() => once(name, () => made > 0, make)))
  expect(made).toBe(1)
})

test('a lock whose holder died is taken over', async () => {
  const name = `left-${process.pid}`
  const lock = join(cacheFolder(), `${name}.lock`)
  mkdirSync(lock)
  const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
  writeFileSync(join(lock, 'pid'), gone)
  let made = false
  await once(
    name,
    () => made,
    () => {
      made = true
    },
  )
  expect(statSync(lock, { throwIfNoEntry: false })).toBeUndefined()
})

test('work that fails shows what the program said last', async () => {
  const program = 'console.error("the disk is full"); process.exit(3)'
  await expect(must('Copying', process.execPath, ['--eval', program], {})).rejects.toThrow(
    'Copying failed (status 3).\nthe disk is full',
  )
})

test('a runner that fails without a failed test, or runs nothing, is itself a failure', () => {
  const counts = (passed: number, failed: number): ReturnType<typeof outcome> => {
    writeFileSync(at('report.json'), JSON.stringify({ passed, failed }))
    return outcome(failed > 0 ? 1 : 0, at('report.json'), (read: { passed: number; failed: number }) => read)
  }
  expect(counts(5, 0)).toEqual({ passed: 5, failed: 0 })
  expect(counts(5, 2)).toEqual({ passed: 5, failed: 2 })
  expect(counts(0, 0)).toEqual({ passed: 0, failed: 1 })
  expect(outcome(1, at('none.json'), () => ({ passed: 9, failed: 0 }))).toEqual({ passed: 0, failed: 1 })
})

/** `a` (stored, 0644), `bin/run` (deflated, 0755), `link` to `a`, `secret`; written by Python's zipfile. */
const ZIP =
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAEAAAAYmluL1BLAwQUAAAAAAAAACEA8YZsegMAAAADAAAAAQAAAGFvbmVQSwMEFAAA' +
  'AAgAAAAhAIpEzP0JAAAAYAAAAAcAAABiaW4vcnVuKyrNUyiiIQYAUEsDBBQAAAAAAAAAIQBDvrfoAQAAAAEAAAAEAAAAbGlua2FQ' +
  'SwMEFAAAAAAAAAAhAIMW3IwBAAAAAQAAAAYAAABzZWNyZXR4UEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAA' +
  'AO1BAAAAAGJpbi9QSwECFAMUAAAAAAAAACEA8YZsegMAAAADAAAAAQAAAAAAAAAAAAAApIEiAAAAYVBLAQIUAxQAAAAIAAAAIQCK' +
  'RMz9CQAAAGAAAAAHAAAAAAAAAAAAAADtgUQAAABiaW4vcnVuUEsBAhQDFAAAAAAAAAAhAEO+t+gBAAAAAQAAAAQAAAAAAAAAAAAA' +
  'AP+hcgAAAGxpbmtQSwECFAMUAAAAAAAAACEAgxbcjAEAAAABAAAABgAAAAAAAAAAAAAApIGVAAAAc2VjcmV0UEsFBgAAAAAFAAUA' +
  '/AAAALoAAAAAAA=='

test.runIf(process.platform !== 'win32')(
  'a zip is unpacked with its permissions and links, without what has no place',
  () => {
    writeFileSync(at('some.zip'), Buffer.from(ZIP, 'base64'))
    unzip(at('some.zip'), at('out'), (name: string) => (name === 'secret' ? undefined : `in/${name}`))
    const found = ['in/a', 'in/bin/run'].map((name) => [
      readFileSync(at('out', name), 'utf8'),
      statSync(at('out', name)).mode & 0o777,
    ])
    expect(found).toEqual([
      ['one', 0o644],
      ['run '.repeat(24), 0o755],
    ])
    expect(readlinkSync(at('out', 'in/link'))).toBe('a')
    expect(readdirSync(at('out', 'in')).toSorted()).toEqual(['a', 'bin', 'link'])
  },
)

test('half a zip is refused', () => {
  writeFileSync(at('half.zip'), Buffer.from(ZIP, 'base64').subarray(0, 200))
  expect(() => unzip(at('half.zip'), at('out'), (name: string) => name)).toThrow('not a whole zip')
})
