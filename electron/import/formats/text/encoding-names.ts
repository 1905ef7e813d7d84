/** Code pages by number, as programs call them: `cp1251`, `win-1251`, `ms936`, `IBM866`. */
const pages: Readonly<Record<string, string>> = {
  '866': 'ibm866',
  '874': 'windows-874',
  '932': 'shift_jis',
  '936': 'gb18030',
  '949': 'euc-kr',
  '950': 'big5',
  '951': 'big5',
  '54936': 'gb18030',
  '65001': 'utf-8',
}

/** What mails and pages say besides the labels of the WHATWG Encoding Standard. */
const others: Readonly<Record<string, string>> = {
  eucgb2312_cn: 'gb18030',
  'gb2312-80': 'gb18030',
  'euc-cn': 'gb18030',
  euccn: 'gb18030',
  big5hkscs: 'big5',
  utf7: 'utf-7',
  'utf-7': 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  utf8mb4: 'utf-8',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  tis620: 'windows-874',
}

/** The encoding that a label means, as TextDecoder has it or `utf-7`; null if nobody knows. */
export function encodingOf(label: string): string | null {
  const wanted = label.trim().toLowerCase()
  const number = /^(?:x-)?(?:cp|win|windows|ms|ibm|dos)?[-_]?(\d{3,5})$/.exec(wanted)?.[1]
  const known = others[wanted] ?? (number === undefined ? undefined : (pages[number] ?? latinPage(number)))
  if (known !== undefined) return known
  try {
    const name = new TextDecoder(wanted).encoding
    // Made to carry bytes through, not to read them.
    if (name === 'x-user-defined') return null
    // Pages that say gb2312 or gbk mean the superset.
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return null
  }
}

const latinPage = (number: string): string | undefined => (/^125[0-8]$/.test(number) ? `windows-${number}` : undefined)

/** UTF-7 (RFC 2152), which no decoder knows any more. */
export const utf7 = (text: string): string =>
  text.replace(/\+([A-Za-z\d+/]*)-?/g, (_, coded: string) =>
    coded === ''
      ? '+'
      : Buffer.from(coded, 'base64')
          .subarray(0, Math.floor((coded.length * 3) / 8) * 2)
          .swap16()
          .toString('utf16le'),
  )
