import type { ImportProblemCode } from '../../shared/model/import.ts'

/** The formats that are read, each by a reader of its own. */
export type FormatName =
  | 'txt'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'eml'
  | 'feed'
  | 'csv'
  | 'json'
  | 'jsonl'
  | 'xml'
  | 'zip'
  | 'gzip'

/** What a file is, or why it is not read: `what` has words in `import.problem.<code>.<what>`, or is empty. */
export type Sniffed = { readonly format: FormatName } | { readonly code: ImportProblemCode; readonly what: string }

export const refused = (what: string): Sniffed => ({ code: 'unsupported-format', what })
