import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** Gives one of Adobe's character maps by its file name, such as `UniGB-UCS2-H.bcmap`; null where there is none. */
export type CharacterMaps = (name: string) => Promise<Uint8Array | null>

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => Promise<void>
}

/** Why a file cannot be opened. */
export type Unopened = 'needs-password' | 'damaged'

/**
 * Opens a PDF with pdfjs in this very thread. Nothing in it is run, drawn, fetched or unpacked but what the text needs:
 * no script, no form, no attachment, no picture, no font face. A damaged table of contents is rebuilt from the objects.
 */
export async function openPdf(bytes: Uint8Array, maps: CharacterMaps): Promise<OpenPdf | Unopened> {
  Object.assign(globalThis, { pdfjsWorker: worker })
  const { getDocument, VerbosityLevel } = await quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: onlyMaps(maps),
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    maxImageSize: 0,
    enableXfa: false,
    stopAtErrors: false,
  })
  const close = (): Promise<void> => loading.destroy()
  try {
    return { document: await loading.promise, close }
  } catch (problem) {
    await close()
    return problem instanceof Error && problem.name === 'PasswordException' ? 'needs-password' : 'damaged'
  }
}

/** A page, or null where the tree of pages is broken. */
export const pageOf = async (document: PDFDocumentProxy, number: number): Promise<PDFPageProxy | null> =>
  document.getPage(number).catch(() => null)

/** What pdfjs asks for while it reads. Fonts and decoders are not given: text needs neither. */
const onlyMaps = (maps: CharacterMaps) =>
  class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const map = kind === 'cMapUrl' ? await maps(filename) : null
      if (map === null) throw new Error(`${filename} is not given`)
      return new Uint8Array(map)
    }
  }

/** pdfjs complains once that it cannot draw here; it is not asked to. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => undefined
  try {
    return await load()
  } finally {
    console.warn = warn
  }
}
