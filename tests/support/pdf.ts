import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** What poppler reads back of a PDF: a reader that is not ours. */
export const readPdf = (file: string) => {
  const info = run('pdfinfo', file)
  const pages = Number(/^Pages:\s+(\d+)$/mu.exec(info)?.[1])
  const fonts = run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
  return {
    tagged: /^Tagged:\s+yes$/mu.test(info),
    /** The text of each page, line ends and runs of spaces as one space. */
    pages: Array.from({ length: pages }, (_, index) => onePage(file, index + 1)),
    /** Fonts by name, with whether poppler finds them embedded. */
    fonts: fonts.map((line) => ({
      name: line.split(/\s+/u)[0] ?? '',
      embedded: /\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/u.test(line),
    })),
    attachments: run('pdfdetach', '-list', file),
  }
}

const onePage = (file: string, page: number): string =>
  run('pdftotext', '-f', `${page}`, '-l', `${page}`, '-enc', 'UTF-8', file, '-').replaceAll(/\s+/gu, ' ')

/** Takes the attached files out into `folder` and names them. */
export const detachFrom = (file: string, folder: string): readonly string[] => {
  run('pdfdetach', '-saveall', '-o', folder, file)
  return readdirSync(folder)
}
