import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Rolldown } from 'vite'
import { characterMaps } from './character-maps.ts'
import { woff2Only } from './woff2-only.ts'

const at = (place: string): string => fileURLToPath(new URL(`../${place}`, import.meta.url))

const description: { devDependencies: { electron: string } } = JSON.parse(readFileSync(at('package.json'), 'utf8'))

/** Entries by name, left out while their source is not there. */
const present = (entries: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([name, place]) => [name, at(place)] as const)
      .filter(([, file]) => existsSync(file)),
  )

interface NodeProgram {
  readonly folder: string
  readonly entries: Readonly<Record<string, string>>
  readonly format: 'es' | 'cjs'
  readonly external: readonly string[]
}

/** A program for Electron's Node (20): everything bundled but what has to stay a package of its own. */
const nodeProgram = ({ folder, entries, format, external }: NodeProgram): EnvironmentOptions => {
  const extension = format === 'es' ? 'mjs' : 'cjs'
  const output: Rolldown.OutputOptions = {
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name]-[hash].${extension}`,
  }
  return {
    define: { PINNED_ELECTRON: JSON.stringify(description.devDependencies.electron) },
    consumer: 'server',
    keepProcessEnv: true,
    resolve: { noExternal: true, external: [...external], conditions: ['node', 'import', 'default'] },
    build: {
      outDir: at(`dist/${folder}`),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: { input: present(entries), external: [...external], output },
    },
  }
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  appType: 'mpa',
  publicDir: false,
  plugins: [react(), woff2Only(), characterMaps()],
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        sourcemap: true,
        rolldownOptions: { input: present({ index: 'renderer/index.html', print: 'renderer/print.html' }) },
      },
    },
    preload: nodeProgram({
      folder: 'preload',
      entries: { preload: 'electron/preload.ts' },
      format: 'cjs',
      external: ['electron'],
    }),
    main: nodeProgram({
      folder: 'main',
      entries: { main: 'electron/main.ts' },
      format: 'es',
      external: ['electron'],
    }),
    engine: nodeProgram({
      folder: 'engine',
      entries: {
        engine: 'electron/engine.ts',
        parser: 'electron/import/parser.ts',
        'search-thread': 'electron/bridge/answers/search-thread.ts',
      },
      format: 'es',
      external: ['electron', 'better-sqlite3'],
    }),
    cli: nodeProgram({
      folder: 'cli',
      entries: { cli: 'electron/cli.ts' },
      format: 'es',
      external: ['electron', 'better-sqlite3'],
    }),
  },
  builder: {
    buildApp: async (builder) => {
      const wanted = Object.values(builder.environments).filter(
        ({ name, config }) => name !== 'ssr' && Object.keys(config.build.rolldownOptions.input ?? {}).length > 0,
      )
      await Promise.all(wanted.map((environment) => builder.build(environment)))
    },
  },
})
