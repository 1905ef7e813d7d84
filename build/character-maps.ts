import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url))

/** Lays the character maps of PDF fonts beside the parser, which reads them by name when a font refers to one. */
export function characterMaps(): Plugin {
  return {
    name: 'character-maps',
    applyToEnvironment: ({ name }) => name === 'engine',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        if (name.endsWith('.bcmap') || name === 'LICENSE')
          this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(`${folder}${name}`) })
      }
    },
  }
}
