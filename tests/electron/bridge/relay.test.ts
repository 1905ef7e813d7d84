import { expect, it } from 'vitest'
import type { ToEngine } from '../../../electron/bridge/messages.ts'
import { createRelay } from '../../../electron/bridge/relay.ts'
import { done, type Failure } from '../../../shared/contract/outcome.ts'

const gone: Failure = { code: 'internal', reference: 'r', say: { key: 'failure.engineGone', params: {} } }

const withEngine = () => {
  const sent: ToEngine[] = []
  const relay = createRelay(
    (message) => {
      sent.push(message)
      return true
    },
    () => gone,
  )
  return { sent, relay }
}

it('brings each answer to its question, in whatever order they come', async () => {
  const { sent, relay } = withEngine()
  const first = relay.ask('library.info', {})
  const second = relay.ask('engine.libraryId', {})
  expect(sent.map((message) => message.kind === 'ask' && message.name)).toEqual(['library.info', 'engine.libraryId'])
  relay.answered(2, done('two'))
  relay.answered(1, done('one'))
  expect(await Promise.all([first, second])).toEqual([done('one'), done('two')])
})

it('settles what waits as a failure when the engine dies, and ignores a late answer', async () => {
  const { relay } = withEngine()
  const waiting = [relay.ask('library.info', {}), relay.ask('log.redo', {})]
  relay.dropAll(gone)
  relay.answered(1, done('late'))
  expect(await Promise.all(waiting)).toEqual([
    { ok: false, failure: gone },
    { ok: false, failure: gone },
  ])
})

it('answers at once while there is no engine', async () => {
  const relay = createRelay(
    () => false,
    () => gone,
  )
  expect(await relay.ask('library.info', {})).toEqual({ ok: false, failure: gone })
})
