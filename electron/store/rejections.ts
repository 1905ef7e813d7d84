import { randomUUID } from 'node:crypto'
import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { ReleaseId, ThemeId } from '../../shared/model/ids.ts'
import type { Span } from '../../shared/model/span.ts'
import { inside, type Reader, type Writer } from './connection.ts'
import { putRow } from './recording.ts'
import { placeIn, placing } from './tag-places.ts'
import { themeBy } from './themes.ts'

/** Suggestions that were turned down, by their place in plain: they outlive a new revision of the text. */
export const rejections = (
  reader: Reader,
  release: ReleaseId,
): readonly { theme: ThemeId; plainStart: number; plainEnd: number }[] =>
  reader[inside].all(
    `select theme, plain_start as plainStart, plain_end as plainEnd from rejection join release on release.row = rejection.release
     where release.id = ? and rejection.withdrawn = 0 order by plain_start, plain_end`,
    release,
  )

export function reject(
  writer: Writer,
  rejected: { readonly release: ReleaseId; readonly revision: number; readonly theme: ThemeId; readonly span: Span },
): Outcome<void> {
  const theme = themeBy(writer, rejected.theme)
  if (!theme.ok) return theme
  const place = placeIn(placing(writer), rejected.release, rejected.revision, rejected.span)
  if (!place.ok) return place
  const { plain_start: plainStart, plain_end: plainEnd, release } = place.value
  const known = rejections(writer, rejected.release)
  if (known.some((one) => one.theme === rejected.theme && one.plainStart === plainStart && one.plainEnd === plainEnd))
    return done(undefined)
  putRow(writer, 'rejection', randomUUID(), {
    release,
    theme: rejected.theme,
    plain_start: plainStart,
    plain_end: plainEnd,
    analyst: writer.analyst.id,
    at: writer.at,
  })
  return done(undefined)
}
