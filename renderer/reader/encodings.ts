/** Encodings that an analyst can choose, by their WHATWG names, the likeliest first. */
export const encodings = [
  'utf-8',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'windows-1256',
  'gb18030',
  'big5',
  'windows-874',
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'shift_jis',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const
type Encoding = (typeof encodings)[number]

/** Formats whose characters the analyst may have read otherwise. Others carry their own encoding. */
const textFormats: readonly string[] = ['txt', 'html', 'csv', 'jsonl', 'json', 'xml', 'eml']

export const isTextFormat = (format: string): boolean => textFormats.includes(format)

/** An encoding that has a name for people; undefined for one that only files know. */
export const known = (label: string): Encoding | undefined => encodings.find((one) => one === label.toLowerCase())
