import { expect, test } from 'vitest'
import { switchRule } from '../../../../electron/import/cleaning/switch-rule.ts'
import { switchStrike } from '../../../../electron/import/cleaning/switch-strike.ts'
import { listRules } from '../../../../electron/store/cleaning-rules.ts'
import { undo } from '../../../../electron/store/journal.ts'
import { textOf } from '../../../../electron/store/releases.ts'
import { aisha, atWork, right } from '../../../support/importing.ts'
import { seed } from '../../../support/readout.ts'

test('a rule switched off gives its lines back, one strike restored gives one back, and both can be undone', async () => {
  using at = atWork()
  const { imported } = await at.bring(seed)
  const [release] = imported.map(({ id }) => id)
  if (release === undefined) throw new Error('nothing came in')
  const now = () => right(textOf(at.store.reader, release))
  const clean = now().text
  const breadcrumb = listRules(at.store.reader).find(({ strikes, where }) => strikes === 1 && where === 'head')
  if (breadcrumb === undefined) throw new Error('no rule struck')

  right(switchRule(at.store, aisha, breadcrumb.id, false))
  expect(now().text).toBe(`Press Releases|\n\n${clean}`)
  right(undo(at.store, aisha))
  expect(now().text).toBe(clean)

  const { revision, plain } = now()
  const start = plain.indexOf('Close Search Window')
  right(switchStrike(at.store, aisha, { release, start, on: false, revision }))
  expect(now().text.endsWith('11 August 2022\n\nClose Search Window')).toBe(true)
  const stale = switchStrike(at.store, aisha, { release, start, on: true, revision })
  expect(stale.ok ? 'done' : stale.failure.code).toBe('conflict')
  expect(right(undo(at.store, aisha)).did).toEqual({
    key: 'log.line.restored',
    params: { line: 'Close Search Window' },
  })
  expect(now().text).toBe(clean)
})
