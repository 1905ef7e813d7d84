import { expect, test } from 'vitest'
import { builtInRules } from '../../../electron/store/built-in-rules.ts'
import { listRules, ruleColumns, setRule } from '../../../electron/store/cleaning-rules.ts'
import { inside } from '../../../electron/store/connection.ts'
import { undo } from '../../../electron/store/journal.ts'
import { openLibrary } from '../../../electron/store/open.ts'
import { aisha, change, good, library, refusal } from './library-desk.ts'

const entries = (store: ReturnType<typeof library>) =>
  store.reader[inside].all('select number, analyst_name, words_key from journal order by number')

const kept = (store: ReturnType<typeof library>) =>
  listRules(store.reader).map((rule) => ({ id: rule.id, ...ruleColumns(rule) }))

test('an older library gets the rules that came since and the newest patterns, and keeps what was switched off', () => {
  const store = library()
  const [first, second, third] = builtInRules()
  if (first === undefined || second === undefined || third === undefined) throw new Error('no built-in rules')
  change(store, 'cleaning.switch', (writer) => setRule(writer, second.id, false))
  const connection = store.reader[inside]
  connection.run('delete from cleaning_rule where id = ?', first.id)
  connection.run("update cleaning_rule set pattern = 'of yesterday' where id = ?", third.id)
  store.close()

  const again = good(openLibrary(store.file))
  const now = new Map(kept(again).map((rule) => [rule.id, rule]))
  expect(builtInRules().map(({ id }) => now.get(id))).toEqual(
    builtInRules().map((rule) => ({
      id: rule.id,
      ...ruleColumns({ ...rule, on: rule.id !== second.id }),
    })),
  )
  expect(entries(again).at(-1)).toEqual({ number: 3, analyst_name: 'Readout', words_key: 'log.rules.refreshed' })
  good(undo(again, aisha))
  expect(refusal(undo(again, aisha))).toBe('conflict failure.undo.nothing')
  again.close()
})

test('a library that has the newest rules is left as it is when it opens', () => {
  const store = library()
  const before = entries(store)
  store.close()
  const again = good(openLibrary(store.file))
  expect(entries(again)).toEqual(before)
  again.close()
})
