import { z } from 'zod'
import { ComposedBrief } from '../../shared/model/brief.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import { canonicalJson, sha256Of } from '../store/canonical.ts'

/** The version that a brief names as its maker; the same as package.json's. */
export const madeBy = { name: 'Readout', version: '0.1.0' } as const

export const MANIFEST_NAME = 'readout-manifest.json'

/**
 * What the PDF carries for machines: every source, span, quotation, theme and analyst of a brief. It depends on the brief
 * and its evidence alone and never on the moment of export, so the same brief gives the same bytes and the same hash.
 * Spans are UTF-16 units, end exclusive, in plain and in the text of the source's revision.
 */
export const Manifest = ComposedBrief.omit({ manifestHash: true, fileName: true }).extend({
  schema: z.literal(1),
  madeBy: z.object({ name: z.string(), version: z.string() }),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestOf = (composed: Omit<ComposedBrief, 'manifestHash' | 'fileName'>): Manifest =>
  Manifest.parse({ ...composed, schema: 1, madeBy })

/** The attachment's bytes: canonical JSON in UTF-8. */
export const manifestBytes = (manifest: Manifest): Uint8Array => new TextEncoder().encode(canonicalJson(manifest))

export const manifestHash = (manifest: Manifest): Sha256 => sha256Of(manifestBytes(manifest))
