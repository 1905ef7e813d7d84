import type { IssuerId, ReleaseId } from '../../shared/model/ids.ts'
import { inside, type Reader } from './connection.ts'

/** The written lines at both ends of a release's current text, without white space around them; none in both. */
export interface TextEnds {
  readonly id: ReleaseId
  readonly title: string | null
  /** The row of its original. */
  readonly original: number
  /** Equal for releases that republish one statement. */
  readonly family: string
  readonly head: readonly string[]
  readonly foot: readonly string[]
}

/** How many lines an end has. */
const LINES = 8

/** How much of a text is read at either end, in code points. */
const STRETCH = 4000

/** The ends of an issuer's newest releases, newest first. */
export function textEnds(reader: Reader, issuer: IssuerId, most: number): readonly TextEnds[] {
  return reader[inside]
    .all<Omit<TextEnds, 'head' | 'foot'> & { readonly above: string; readonly below: string }>(
      `select release.id, title, original, coalesce(family, release.id) as family,
         substr(coalesce(body.text, body.plain), 1, ${STRETCH}) as above,
         substr(coalesce(body.text, body.plain), -${STRETCH}) as below
       from (
         select release.row from release join issuer on issuer.row = release.issuer
         where issuer.id = ? and release.withdrawn = 0 order by release.row desc limit ?
       ) as newest join release using (row) join body using (row) order by row desc`,
      issuer,
      most,
    )
    .map(({ above, below, ...release }) => ({ ...release, ...ends(above, below) }))
}

function ends(above: string, below: string): Pick<TextEnds, 'head' | 'foot'> {
  if (above === below) {
    const lines = written(above.split('\n'))
    const half = Math.ceil(lines.length / 2)
    return { head: lines.slice(0, Math.min(LINES, half)), foot: lines.slice(Math.max(half, lines.length - LINES)) }
  }
  return {
    head: written(above.split('\n').slice(0, -1)).slice(0, LINES),
    foot: written(below.split('\n').slice(1)).slice(-LINES),
  }
}

const written = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')
