import { readFile } from 'node:fs/promises'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Verification } from '../../../shared/contract/contract.ts'
import { verifyPdf } from '../../brief/verify.ts'
import { verifyChain } from '../../store/journal.ts'
import type { Reader } from '../../store/open.ts'
import type { Answer, Command } from '../command.ts'
import { resolve } from 'node:path'

const verify: Command = {
  usage: 'verify [FILE.pdf]',
  run: async ({ library, words }): Promise<Outcome<Answer>> => {
    const store = library()
    if (!store.ok) return store
    const [file] = words
    if (file === undefined) return done(answer(journalOf(store.value.reader)))
    const bytes = await readFile(resolve(file)).catch(() => undefined)
    if (bytes === undefined) return refuse('not-found', 'failure.command.noSuchFile', { file })
    const held = await verifyPdf(store.value.reader, new Uint8Array(bytes))
    return held.ok ? done(answer(held.value)) : held
  },
}

const journalOf = (reader: Reader): Verification => {
  const chain = verifyChain(reader)
  return chain.ok
    ? { ok: true, checked: chain.entries, problems: [] }
    : {
        ok: false,
        checked: chain.firstBroken,
        problems: [
          {
            citation: null,
            kind: 'journal',
            detail: `entry ${chain.firstBroken} of the log does not fit the one before`,
          },
        ],
      }
}

const answer = (verification: Verification): Answer => ({
  json: verification,
  text: verification.ok
    ? `Verified: ${verification.checked} checked, nothing differs.`
    : verification.problems
        .map(
          (problem) => `${problem.citation === null ? '' : `[${problem.citation}] `}${problem.kind}: ${problem.detail}`,
        )
        .join('\n'),
  failures: !verification.ok,
})

export const verifyCommands: readonly (readonly [string, Command])[] = [['verify', verify]]
