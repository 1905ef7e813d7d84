import { fileURLToPath } from 'node:url'

const built = (place: string): string => fileURLToPath(new URL(`../${place}`, import.meta.url))

/** Where the built parts lie beside dist/main, in the checkout and in the packaged app alike. */
export const places = {
  renderer: built('renderer'),
  preload: built('preload/preload.cjs'),
  engine: built('engine/engine.mjs'),
  parser: built('engine/parser.mjs'),
  /** In the checkout; a packaged app has them among its resources. */
  samples: built('../build/samples'),
}
