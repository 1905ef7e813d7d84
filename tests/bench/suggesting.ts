import { aliasFinder } from '../../electron/themes/suggest.ts'
import starter from '../../electron/themes/starter-codebook.json' with { type: 'json' }
import { ThemeId } from '../../shared/model/ids.ts'
import { Alias } from '../../shared/model/theme.ts'
import { madeCorpus } from './made-corpus.ts'
import { alternated, printRatio } from './pairs.ts'

const ROUNDS = 5

/** Every alias of the starter codebook over every release, against one regular expression of the same words. */
export function measureSuggestions(count: number): void {
  const make = madeCorpus()
  const made = Array.from({ length: count }, (_, at) => make(at))
  const themes = starter.map(({ id, aliases }) => ({ id: ThemeId.parse(id), aliases: Alias.array().parse(aliases) }))
  const find = aliasFinder(themes)
  const words = themes.flatMap((theme) =>
    theme.aliases.map((alias) => alias.text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*')),
  )
  const expression = new RegExp(words.join('|'), 'giu')
  process.stdout.write(`\nSuggestions over ${count} made releases\n`)
  const pair = alternated(
    ROUNDS,
    () => made.forEach(({ text, language }) => find(text, language)),
    () => made.forEach(({ text }) => [...text.matchAll(expression)]),
  )
  printRatio('suggestions: time against one RegExp', pair, `${words.length} aliases`)
}
