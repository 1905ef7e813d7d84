import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerFile from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url'

/** Draws a PDF's pages, `width` CSS px wide and sharp on this screen. The older drawing stays in sight until the new one is whole. */
export const drawPages = async (
  pdf: Uint8Array,
  width: number,
  signal: AbortSignal,
): Promise<readonly HTMLCanvasElement[]> => {
  const loading = getDocument({ data: pdf.slice(), worker: worker(), useSystemFonts: false })
  try {
    const document = await loading.promise
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
    const pages: HTMLCanvasElement[] = []
    for (const number of numbers) {
      if (signal.aborted) return []
      pages.push(await drawPage(document, number, width))
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

const drawPage = async (pdf: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(number)
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (width * Math.min(devicePixelRatio, 3)) / natural.width })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}

let started: PDFWorker | undefined

/** One worker for all previews, a file of our own origin. */
const worker = (): PDFWorker =>
  (started ??= PDFWorker.create({ port: new Worker(ownScript(workerFile), { type: 'module' }) }))

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

const ofOurOwn = (address: string): string => {
  if (new URL(address, location.href).origin !== location.origin) throw new Error('a script from elsewhere')
  return address
}

/** The window demands trusted script addresses; `workbench` is the one policy that it lets be made. */
const ownScript = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
  return (
    trustedTypes?.createPolicy('workbench', { createScriptURL: ofOurOwn }).createScriptURL(address) ?? ofOurOwn(address)
  )
}
