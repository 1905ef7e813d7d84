import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { leftOut, buildOf } from '../../build/complete-lock.mjs'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const lock: Lock = JSON.parse(text)

test('the lock names no registry: every package comes from the one that is set up', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(text).not.toMatch(/https?:\/\/[^"]+\.tgz/)
})

test('the lock names every optional build, so that npm 11 takes it (else run: node build/complete-lock.mjs)', () => {
  expect(leftOut(lock.packages)).toEqual({})
})

test('a build left out of a lock is named again with what its name says', () => {
  const packages = {
    'node_modules/quick': { optionalDependencies: { '@quick/linux-arm64-musl': '1.2.3', '@quick/here': '1.2.3' } },
    'node_modules/quick/node_modules/@quick/here': {},
  }
  expect(leftOut(packages)).toEqual({
    'node_modules/@quick/linux-arm64-musl': { version: '1.2.3', ...buildOf('@quick/linux-arm64-musl') },
  })
  expect(buildOf('@quick/linux-arm64-musl')).toEqual({
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
})
