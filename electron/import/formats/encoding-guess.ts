import { analyse } from 'chardet'

interface Candidate {
  readonly encoding: string
  /** Letters or characters that make up about half of any text in the language. */
  readonly frequent: string
}

const chinese =
  '的一是不了在人有我他这中大来上国个到说们为子和地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知外交部发言记者合组织平'
const traditional =
  '的一是不了在人有我他這中大來上國個到說們為子和地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知外交部言記者合組織平及與或應權任何條享受護'

const multibyte: readonly Candidate[] = [
  { encoding: 'gb18030', frequent: chinese },
  { encoding: 'big5', frequent: traditional },
  { encoding: 'shift_jis', frequent: 'のにはをたがでてとしれさいるなもあかりこっすらよまくけ日本国大会' },
  { encoding: 'euc-jp', frequent: 'のにはをたがでてとしれさいるなもあかりこっすらよまくけ日本国大会' },
  { encoding: 'euc-kr', frequent: '이다는에의가을를로고하지한기사도은들리대인서어시정과자해으일장부국' },
]

const cyrillic = 'оеаинтсрвлкмдпуя'
const arabic = 'اليومنرتهبدعفقسکگپك'

const oneByte: readonly Candidate[] = [
  { encoding: 'windows-1251', frequent: cyrillic },
  { encoding: 'koi8-r', frequent: cyrillic },
  { encoding: 'ibm866', frequent: cyrillic },
  { encoding: 'iso-8859-5', frequent: cyrillic },
  { encoding: 'windows-1256', frequent: arabic },
  { encoding: 'iso-8859-6', frequent: arabic },
  { encoding: 'windows-874', frequent: 'านรอกเงมยวลดทสตะปคบหพจแไใโ่้ัีิุู์็' },
  { encoding: 'windows-1253', frequent: 'αοιετσνηυρπκλμςάίό' },
  { encoding: 'windows-1255', frequent: 'יוהלאמרבתשנחכד' },
]

const LEAST = 0.5
const LEAST_OF_MANY = 0.15

/**
 * The encoding that bytes look most like, after the letters it would give: those of a language come in known shares.
 * Latin alphabets differ in a few bytes only; chardet's counts of letter triples tell them apart.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const wide = best(multibyte, bytes, true)
  if (wide !== undefined && wide.share >= LEAST_OF_MANY) return wide.encoding
  const narrow = best(oneByte, bytes, false)
  if (narrow !== undefined && narrow.share >= LEAST) return narrow.encoding
  return latinOf(bytes)
}

function best(
  candidates: readonly Candidate[],
  bytes: Uint8Array,
  strict: boolean,
): { encoding: string; share: number } | undefined {
  let found: { encoding: string; share: number } | undefined
  for (const { encoding, frequent } of candidates) {
    const text = tried(bytes, encoding, strict)
    const share = text === null ? 0 : shareOf(text, new Set(frequent))
    if (share > (found?.share ?? 0)) found = { encoding, share }
  }
  return found
}

/** The end of a sample may cut a character in two: no fault. */
function tried(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

const letter = /[\p{L}\p{M}]/u
const latin = /[A-Za-z]/

/** Share of the frequent among the letters beyond ASCII; 0 when they stand inside Latin words. */
function shareOf(text: string, frequent: ReadonlySet<string>): number {
  let letters = 0
  let known = 0
  let mixed = 0
  let before = ''
  for (const character of text) {
    if (character > '\x7f' && letter.test(character)) {
      letters += 1
      if (frequent.has(character)) known += 1
      if (latin.test(before)) mixed += 1
    }
    before = character
  }
  return letters < 2 || mixed > letters * 0.2 ? 0 : known / letters
}

const latins: Readonly<Record<string, string>> = {
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1254': 'windows-1254',
  'ISO-8859-9': 'windows-1254',
  'windows-1257': 'windows-1257',
  'windows-1258': 'windows-1258',
}

function latinOf(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes)) {
    const encoding = latins[name]
    if (encoding !== undefined) return encoding
  }
  return 'windows-1252'
}
