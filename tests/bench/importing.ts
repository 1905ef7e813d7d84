import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { madeCorpus } from './made-corpus.ts'
import { median } from './pairs.ts'
import { canPin } from './pinning.ts'
import { printStages } from './stages.ts'

const ROUNDS = 5
const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const Told = z.object({
  count: z.int(),
  seconds: z.number(),
  peak: z.int(),
  parserPeak: z.int().exactOptional(),
  size: z.int().exactOptional(),
})
type Told = z.infer<typeof Told>

/** Import speed, size and memory against the floor, `count` releases and a tenth of them; goals of PERFORMANCE.md. */
export async function measureImport(folder: string, count: number): Promise<void> {
  const small = await corpusFile(folder, Math.ceil(count / 10))
  const large = await corpusFile(folder, count)
  const bytes = statSync(large).size
  say(`\nImport of ${count} made releases (${mb(bytes)} as jsonl), ${canPin ? 'pinned' : 'NOT PINNED: expect noise'}`)
  const two = pairs(folder, large, '1')
  ratio('rate to bare FTS5, parser on the second core', two, 'goal ≥ 0.75x')
  const one = pairs(folder, large, '0', 3)
  ratio('rate to bare FTS5, all on one core', one, 'goal ≥ 0.45x')
  const tenth = Array.from({ length: 3 }, () => ours(folder, small, '1'))
  const rates = two.map(({ mine }) => rate(mine))
  row('rate at this size to a tenth of it', `${(median(rates) / median(tenth.map(rate))).toFixed(2)}x`, 'goal ≥ 0.75x')
  const last = two.at(-1)?.mine
  row('library to jsonl', `${((last?.size ?? 0) / bytes).toFixed(2)}x`, 'goal ≤ 2.45x with originals')
  const peaks = [tenth[0], last].map((each) => `engine ${mb(each?.peak ?? 0)}, parser ${mb(each?.parserPeak ?? 0)}`)
  row('peak memory, a tenth → all', peaks.join(' → '), 'goal: flat')
  await measureFolder(folder, Math.min(count, 10_000))
  say('\nCost of each stage')
  printStages(documents(Math.min(count, 2_000)))
}

interface Pair {
  readonly mine: Told
  readonly floor: Told
}

const pairs = (folder: string, jsonl: string, core: string, rounds = ROUNDS): Pair[] =>
  Array.from({ length: rounds }, (_, round) => {
    const bare = () => run('./import-floor.ts', [jsonl, fresh(folder, 'floor.db')])
    if (round % 2 === 0) return { mine: ours(folder, jsonl, core), floor: bare() }
    const floor = bare()
    return { mine: ours(folder, jsonl, core), floor }
  })

const ours = (folder: string, place: string, core: string): Told =>
  run('./import-ours.ts', [place, fresh(folder, 'library.readout'), core])

/** The same releases as a folder of files, against recollindex, where it is installed. */
async function measureFolder(folder: string, count: number): Promise<void> {
  const files = path.join(folder, 'files')
  mkdirSync(files)
  for (const [at, { title, date, text }] of documents(count).entries())
    writeFileSync(path.join(files, `${at}.txt`), `${title}\n\n${text}\n\n${date}\n`)
  const mine = ours(folder, files, '1')
  row(`folder of ${count} files`, `${Math.round(rate(mine))} a second`)
  const home = path.join(folder, 'recoll')
  mkdirSync(home)
  writeFileSync(path.join(home, 'recoll.conf'), `topdirs = ${files}\n`)
  const begun = performance.now()
  const recoll = spawnSync('recollindex', ['-c', home], { stdio: 'ignore' })
  if (recoll.error !== undefined) return row('against recollindex', 'not installed here', 'goal ≥ 6x')
  const seconds = (performance.now() - begun) / 1000
  row('against recollindex', `${(seconds / mine.seconds).toFixed(1)}x as fast`, 'goal ≥ 6x')
}

const documents = (count: number) => Array.from({ length: count }, (_, at) => made(at))
const made = madeCorpus()

async function corpusFile(folder: string, count: number): Promise<string> {
  const file = path.join(folder, `${count}.jsonl`)
  const out = createWriteStream(file)
  for (let at = 0; at < count; at += 1) {
    const { title, date, language, text } = made(at)
    const line = JSON.stringify({ id: String(at), title, date, issuer: `Ministry ${at % 40}`, language, text })
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return file
}

function run(name: string, words: readonly string[]): Told {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program(name), ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Told.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
}

function fresh(folder: string, name: string): string {
  const place = path.join(folder, 'made')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  return path.join(place, name)
}

const rate = ({ count, seconds }: Told): number => count / seconds

function ratio(name: string, all: readonly Pair[], goal: string): void {
  const ratios = all.map(({ mine, floor }) => rate(mine) / rate(floor))
  const range = `${Math.min(...ratios).toFixed(2)}..${Math.max(...ratios).toFixed(2)}`
  const rates = `${Math.round(median(all.map(({ mine }) => rate(mine))))} to ${Math.round(median(all.map(({ floor }) => rate(floor))))} a second`
  row(name, `${median(ratios).toFixed(2)}x (${range})  ${rates}`, goal)
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const row = (name: string, value: string, goal = ''): void =>
  say(`  ${name.padEnd(44)} ${value}${goal === '' ? '' : `  ${goal}`}`)
