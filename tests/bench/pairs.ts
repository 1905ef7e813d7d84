export interface Pair {
  /** Milliseconds of each round. */
  readonly ours: readonly number[]
  readonly floor: readonly number[]
}

/** Runs both sides by turns, the order changing each round, and times them. */
export function alternated(rounds: number, ours: () => void, floor: () => void): Pair {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const sides = [['ours', ours] as const, ['floor', floor] as const]
    for (const [side, work] of round % 2 === 0 ? sides : sides.toReversed()) {
      const begun = performance.now()
      work()
      times[side].push(performance.now() - begun)
    }
  }
  return times
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** `name  median (least..most)`: how many times the floor's time ours takes, round by round. */
export function printRatio(name: string, { ours, floor }: Pair, note = ''): void {
  const ratios = ours.map((time, at) => time / (floor[at] ?? Number.NaN))
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2))
  const ms = (numbers: readonly number[]): string => `${median(numbers).toFixed(median(numbers) < 10 ? 2 : 0)} ms`
  process.stdout.write(
    `${name.padEnd(38)} ${median(ratios).toFixed(2)}x (${least}..${most})  ours ${ms(ours)}, floor ${ms(floor)}${note === '' ? '' : `  ${note}`}\n`,
  )
}
