import { z } from 'zod'

export const density = z.enum(['compact', 'cosy', 'roomy'])
export type Density = z.infer<typeof density>
export const densityPref = 'density'

/** Height of a table's row in px at 16 px to the rem; the same as --row of tokens.css. */
export const rowHeights: Readonly<Record<Density, number>> = { compact: 28, cosy: 36, roomy: 44 }

/** How much larger than usual release text is drawn. */
export const textSize = z.number().min(0.8).max(1.8)
export const textSizePref = 'textSize'

export const colours = z.enum(['system', 'light', 'dark'])
/** Kept by main together with `app.setTheme`. */
export const coloursPref = 'theme'
