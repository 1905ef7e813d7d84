import { createNearFinder } from '../../electron/import/families/near.ts'
import { signatureOf } from '../../electron/import/families/signature.ts'
import { ReleaseId } from '../../shared/model/ids.ts'
import { madeCorpus, type MadeDocument } from './made-corpus.ts'
import { floorMatches, floorSignatures } from './minhash-floor.ts'
import { alternated, median, printRatio } from './pairs.ts'

const ROUNDS = 5

/** Families found in a corpus of which it is known who republishes whom, beside the MinHash floor. */
export function measureFamilies(count: number): void {
  const make = madeCorpus()
  const made = Array.from({ length: count }, (_, at) => make(at))
  const texts = made.map(({ text }) => text)
  const signing = alternated(
    ROUNDS,
    () => texts.forEach((text) => signatureOf(text)),
    () => void floorSignatures(texts),
  )
  const goal = 'goal at most 1.25x (0.8x of the rate)'
  printRatio('families: signatures against MinHash', signing, goal)
  const ids = made.map((_, place) => idOf(place))
  let found: ArrayLike<number> = []
  const finding = alternated(
    ROUNDS,
    () => (found = matchesIn(texts, ids)),
    () => void floorMatches(texts),
  )
  const rate = Math.round((count / median(finding.ours)) * 1_000)
  printRatio(
    'families: found against MinHash',
    finding,
    `${goal}; ${rate} releases a second, every pair held against its texts`,
  )
  const { recall, precision } = heldAgainstTruth(found, made)
  process.stdout.write(
    `${'families: recall, precision'.padEnd(38)} ${recall.toFixed(4)}, ${precision.toFixed(4)}  goals at least 0.99, 0.995\n`,
  )
}

/** For each text the one before it that is nearest, or -1: as an import finds them, one after another. */
function matchesIn(texts: readonly string[], ids: readonly ReleaseId[]): Int32Array {
  const match = new Int32Array(texts.length).fill(-1)
  const places = new Map(ids.map((id, place) => [id, place]))
  const finder = createNearFinder(texts.length, (id) => texts[places.get(id) ?? -1])
  for (const [place, id] of ids.entries()) {
    const text = texts[place] ?? ''
    const signature = signatureOf(text)
    const [nearest] = finder.near({ id, text, signature })
    if (nearest !== undefined) match[place] = places.get(nearest.to) ?? -1
    finder.add(signature, id)
  }
  return match
}

const idOf = (place: number): ReleaseId => ReleaseId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, '0')}`)

/** Recall: copies and editions that were put with their original's. Precision: of all that were put anywhere. */
function heldAgainstTruth(found: ArrayLike<number>, made: readonly MadeDocument[]) {
  const statement = (place: number): number => made[place]?.of ?? place
  const all = made.map((_, place) => ({ place, to: found[place] ?? -1 }))
  const put = all.filter(({ to }) => to >= 0)
  const right = put.filter(({ place, to }) => statement(place) === statement(to))
  const republished = made.filter(({ of }) => of !== null).length
  const recalled = right.filter(({ place }) => made[place]?.of !== null).length
  return { recall: recalled / republished, precision: right.length / put.length }
}
