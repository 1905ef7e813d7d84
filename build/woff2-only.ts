import type { Plugin } from 'vite'

/** Keeps the woff2 file of each @fontsource face and drops the woff one: Chromium needs no second format. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource\/.*\.css$/ },
      handler: (css) => css.replaceAll(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/gu, ''),
    },
  }
}
