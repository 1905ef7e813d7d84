/** Escapes of a character by one letter. */
const letters: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '',
  b: '',
  '\n': '',
}

/**
 * Pages that a program saved as it prints them, as literals of bytes on lines of their own: `b'<p>It\xe2\x80\x99s</p>'`.
 * Each such line is read back into the markup that it stands for; everything else stays.
 */
export function unscraped(text: string): string {
  if (!/^b['"]\s{0,20}<|^b['"](?:\\[nrt]){1,20}\s{0,20}</m.test(text.trimStart())) return text
  return text.replace(/^([ \t]{0,20})b(['"])(.*)\2[ \t]{0,20}\r?$/gm, (line, indent: string, _: string, body: string) =>
    body.includes('<') ? `${indent}${unescaped(body)}` : line,
  )
}

/** Octets by escapes; what is beyond ASCII already was decoded and stays. */
function unescaped(body: string): string {
  const bytes = body.replace(
    /\\(?:x([\dA-Fa-f]{2})|([0-7]{1,3})|([\s\S]))/g,
    (_, hex: string | undefined, octal: string | undefined, letter: string | undefined) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      return letter === undefined ? '' : (letters[letter] ?? letter)
    },
  )
  return /[^\0-\xff]/.test(bytes) ? bytes : new TextDecoder().decode(Buffer.from(bytes, 'latin1'))
}
