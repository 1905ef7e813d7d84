import { describe, expect, it } from 'vitest'
import type { Log } from '../../../electron/bridge/bugs.ts'
import { createDoor, type Answerer } from '../../../electron/bridge/door.ts'
import { createGate, type Sender } from '../../../electron/bridge/gate.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/outcome.ts'

const ours: Sender = { sender: { id: 1 }, senderFrame: { origin: 'app://workbench', parent: null } }

const openDoor = (answer: Answerer = () => Promise.resolve(done('answered'))) => {
  const lines: string[] = []
  const keep = (line: string): void => void lines.push(line)
  const log: Log = { info: keep, warn: keep, error: keep }
  const gate = createGate()
  gate.admit(1, 'all')
  gate.admit(2, ['print.brief'])
  return { door: createDoor(gate, log, answer), gate, lines }
}

const refused = (code: string, key: string) => ({ ok: false, failure: { code, say: { key, params: {} } } })

describe('the door', () => {
  it('answers a known call of our own window, its input filled in by the schema', async () => {
    const asked: unknown[] = []
    const { door, lines } = openDoor((name, input) => {
      asked.push([name, input])
      return Promise.resolve(done(7))
    })
    expect(await door(ours, 'releases.facets', { filter: {} })).toEqual({ ok: true, value: 7 })
    expect(asked).toEqual([
      ['releases.facets', { filter: { issuers: [], years: [], languages: [], themes: [], states: [] }, query: '' }],
    ])
    expect(lines).toEqual([])
  })

  it.each<[string, Sender, string]>([
    ['a window it does not know', { ...ours, sender: { id: 9 } }, 'unknown-window'],
    ['a frame that is gone', { ...ours, senderFrame: null }, 'no-frame'],
    [
      'a frame inside the page',
      { ...ours, senderFrame: { origin: 'app://workbench', parent: {} } },
      'not-the-main-frame',
    ],
    ['a page of the web', { ...ours, senderFrame: { origin: 'https://example.org', parent: null } }, 'wrong-origin'],
    ['a page without an origin', { ...ours, senderFrame: { origin: 'null', parent: null } }, 'wrong-origin'],
    ['a printing window that asks for more than its brief', { ...ours, sender: { id: 2 } }, 'not-for-this-window'],
  ])('turns away %s with a failure and a line in the log', async (_who, sender, reason) => {
    const { door, lines } = openDoor()
    expect(await door(sender, 'library.info', {})).toEqual(refused('bad-request', 'failure.badRequest'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(reason)
  })

  it('turns away a window that was closed', async () => {
    const { door, gate } = openDoor()
    const leave = gate.admit(3, 'all')
    leave()
    expect(await door({ ...ours, sender: { id: 3 } }, 'library.info', {})).toMatchObject({ ok: false })
  })

  it.each([['nothing.known'], ['constructor'], ['engine.openLibrary'], [{}], [undefined]])(
    'refuses %j, which is no call of the contract, with a line in the log',
    async (name) => {
      const { door, lines } = openDoor()
      expect(await door(ours, name, {})).toEqual(refused('bad-request', 'failure.unknownCall'))
      expect(lines).toHaveLength(1)
    },
  )

  it('refuses input of the wrong shape for every call of the contract, and logs the place but not the words', async () => {
    const { door, lines } = openDoor(() => Promise.reject(new Error('reached')))
    for (const name of Object.keys(contract)) {
      const before = lines.length
      expect(await door(ours, name, 'SECRET OF A LIBRARY'), name).toEqual(refused('bad-request', 'failure.badRequest'))
      expect(lines.length - before, name).toBe(1)
    }
    expect(lines.join('\n')).not.toContain('SECRET')
  })

  it('gives a thrown bug a reference that the log has too, and neither has its message', async () => {
    const { door, lines } = openDoor(() => {
      throw new TypeError('cannot read "the text of a release"')
    })
    const outcome = await door(ours, 'library.info', {})
    if (outcome.ok || outcome.failure.code !== 'internal') throw new Error('expected an internal failure')
    expect(lines[0]).toContain(outcome.failure.reference)
    expect(lines[0]).toContain('TypeError')
    expect(JSON.stringify([outcome, lines])).not.toContain('the text of a release')
  })
})
