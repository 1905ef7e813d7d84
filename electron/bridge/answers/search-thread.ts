import { attempts } from '../../jobs/no-network.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../../store/open.ts'
import type { ThreadAnswer, ThreadAsk } from './searches.ts'
import { facetsOf, pageOf } from './release-pages.ts'

// The search thread: one library, read only, one question after the other.
const opened = openReader(String(workerData))
if (!opened.ok || parentPort === null) process.exit(1)
const reader = opened.value
const port = parentPort

const answer = (asked: ThreadAsk): unknown => {
  switch (asked.call) {
    case 'releases.page':
      return pageOf(reader, asked.input)
    case 'releases.facets':
      return facetsOf(reader, asked.input)
    case 'attempts':
      return attempts()
  }
}

port.on('message', ({ id, asked }: { readonly id: number; readonly asked: ThreadAsk }) => {
  let settled: ThreadAnswer
  try {
    settled = { id, ok: true, value: answer(asked) }
  } catch (problem) {
    settled = { id, ok: false, problem }
  }
  port.postMessage(settled)
})
