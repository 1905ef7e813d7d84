import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Four paragraphs, and the same with two words changed. */
export const sharing = [
  'The ministers of the five states met on the island and agreed on how the water of the river is to be shared among them in the dry years.',
  'They underscored that no state may close the locks without the word of the others, and that the measures taken are published each month.',
  'The ministers thanked the engineers of the northern coast, whose work on the three bridges was finished before the winter came.',
  'They will meet again in the spring to hear the report of the harbour masters and to name the judges of the river court.',
].join('\n\n')
export const republished = sharing.replace('each month', 'each quarter').replace('in the spring', 'in the autumn')
/** The last lines of every release of the ministry. */
export const footer = 'Press office of the Ministry of Rivers, Harbour Street 5'
export const follow = 'Follow the ministry in all networks'
/** Words of the court’s release that its newer version keeps, and words that it changes. */
export const untouched = 'heard the two sides'
export const corrected = 'closed four locks'
/** The court’s page as it was captured; `updated`: a paragraph that says when. */
export const court = (updated: string, locks: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>River court sits for the first time</title>
<link rel="canonical" href="https://rivers.example/releases/17"></head><body><main><article>
<h1>River court sits for the first time</h1><p>11 August 2022</p>${updated}
<p>The river court sat for the first time on the island and ${untouched} in the matter of the closed locks.</p>
<p>The judges found that the northern state ${locks} without the word of the others, against the treaty.</p>
<p>The sides have sixty days to answer, and the court will publish the answers without delay.</p>
</article></main></body></html>
`

export const ministry = (title: string, day: number, words: string): string =>
  `${title}\n\n${day} August 2022\n\n${words}\n\nMinistry of Rivers\n\n${footer}\n${follow}\n`

/** A folder that leaves something of everything to be decided: rules, a family, a newer version, facts, a table, a file without text. */
export function putToDecide(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const put = (name: string, content: string): void => writeFileSync(join(folder, name), content)
  put('bridge.txt', ministry('New bridge opened', 10, 'The new bridge over the northern branch is open.'))
  put('locks.txt', ministry('Engineers visit the locks', 11, 'A delegation saw how water is measured there.'))
  put('fleet.txt', ministry('Budget of the fleet', 12, 'The harbour masters were heard on their fees.'))
  put('ministry.txt', `Five states share the water\n\n11 August 2022\n\n${sharing}\n\nMinistry of Rivers\n`)
  put('agency.txt', `Water of the river is shared\n\n07-02-2019\n\n${republished}\n\nCoast News Agency\n`)
  put('court.html', court('', corrected))
  put('court again.html', court('<p>Updated: 13 August 2022</p>', 'closed five gates of the upper branch'))
  put(
    'columns.csv',
    'c1,c2,c3\nThe locks are closed,2022-11-01,The locks of both branches are closed for the winter.\n',
  )
  put('empty.txt', '')
}
