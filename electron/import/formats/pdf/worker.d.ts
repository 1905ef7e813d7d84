declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What reads the file: pdfjs looks for it in `globalThis.pdfjsWorker` and then starts no thread. */
  export const WorkerMessageHandler: unknown
}
