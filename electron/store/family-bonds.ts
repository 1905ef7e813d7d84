import type { ReleaseId } from '../../shared/model/ids.ts'

/** A release as families count it. `current`: no newer capture took its place. */
export interface Kinsman {
  readonly row: number
  readonly id: ReleaseId
  readonly current: boolean
}

/** Two releases that belong together, or that an analyst told apart. */
export interface Bond {
  readonly a: ReleaseId
  readonly b: ReleaseId
  readonly apart: boolean
  /** By an analyst's word, not by what was found. */
  readonly said: boolean
}

/**
 * The family of each release: all that bonds join, except where that would bring two together that were told apart. What
 * was said comes first; then what was never told apart from anything, so that the others of a family stay together. A family is named after its earliest release that is current; one statement alone is no family: null.
 * `bonds`: strongest first.
 */
export function familiesOf(
  kinsmen: readonly Kinsman[],
  bonds: readonly Bond[],
): ReadonlyMap<ReleaseId, ReleaseId | null> {
  const joining = bonds.filter((bond) => !bond.apart)
  const related = joined(kinsmen, joining, () => true)
  const apart = apartAmong(bonds, related)
  const quarrels = ({ a, b }: Bond) => Math.max(apart.get(a)?.size ?? 0, apart.get(b)?.size ?? 0)
  const inOrder = joining.toSorted(
    (left, right) => Number(right.said) - Number(left.said) || quarrels(left) - quarrels(right),
  )
  const groups = joined(kinsmen, inOrder, (fewer, more, groupOf) =>
    fewer.every(({ id }) => [...(apart.get(id) ?? [])].every((other) => groupOf(other) !== more)),
  )
  const names = new Map([...new Set(groups.values())].map((group) => [group, nameOf(group)]))
  return new Map([...groups].map(([id, group]) => [id, names.get(group) ?? null]))
}

type Group = Kinsman[]

/** The group of each release when the bonds join them one after another, wherever they may. */
function joined(
  kinsmen: readonly Kinsman[],
  bonds: readonly Bond[],
  may: (fewer: Group, more: Group, groupOf: (id: ReleaseId) => Group | undefined) => boolean,
): ReadonlyMap<ReleaseId, Group> {
  const groups = new Map(kinsmen.map((each): [ReleaseId, Group] => [each.id, [each]]))
  for (const { a, b } of bonds) {
    const [left, right] = [groups.get(a), groups.get(b)]
    if (left === undefined || right === undefined || left === right) continue
    const [fewer, more] = left.length < right.length ? [left, right] : [right, left]
    if (!may(fewer, more, (id) => groups.get(id))) continue
    for (const each of fewer) {
      more.push(each)
      groups.set(each.id, more)
    }
  }
  return groups
}

/** From whom each was told apart, of those that bonds would join it with: others make no difference. */
function apartAmong(
  bonds: readonly Bond[],
  related: ReadonlyMap<ReleaseId, Group>,
): ReadonlyMap<ReleaseId, ReadonlySet<ReleaseId>> {
  const apart = new Map<ReleaseId, Set<ReleaseId>>()
  for (const { a, b } of bonds.filter((bond) => bond.apart && related.get(bond.a) === related.get(bond.b))) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  return apart
}

function nameOf(group: readonly Kinsman[]): ReleaseId | null {
  const current = group.filter((each) => each.current)
  if (current.length < 2) return null
  return current.reduce((first, each) => (each.row < first.row ? each : first)).id
}
