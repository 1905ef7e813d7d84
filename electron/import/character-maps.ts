import { readFile } from 'node:fs/promises'
import type { CharacterMaps } from './formats/pdf/document.ts'

/** Built, the maps lie beside the parser (see build/character-maps.ts); from source they are read in their package. */
const folder = new URL(
  import.meta.url.endsWith('.ts') ? '../../node_modules/pdfjs-dist/cmaps/' : 'cmaps/',
  import.meta.url,
)

/** Adobe's character maps, to which PDF fonts of Chinese, Japanese and Korean refer by name; null for other names. */
export const characterMaps: CharacterMaps = async (name) =>
  /^[\w-]{1,40}\.bcmap$/.test(name) ? readFile(new URL(name, folder)).catch(() => null) : null
