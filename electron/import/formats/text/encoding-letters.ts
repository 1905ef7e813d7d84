export interface Candidate {
  readonly encoding: string
  /** Letters or characters that make up about half of any text in the language. */
  readonly frequent: string
}

const chinese =
  '的一是不了在人有我他这中大来上国个到说们为子和地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知外交部发言记者合组织平'
const traditional =
  '的一是不了在人有我他這中大來上國個到說們為子和地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知外交部言記者合組織平及與或應權任何條享受護'

export const multibyte: readonly Candidate[] = [
  { encoding: 'gb18030', frequent: chinese },
  { encoding: 'big5', frequent: traditional },
  { encoding: 'shift_jis', frequent: 'のにはをたがでてとしれさいるなもあかりこっすらよまくけ日本国大会' },
  { encoding: 'euc-jp', frequent: 'のにはをたがでてとしれさいるなもあかりこっすらよまくけ日本国大会' },
  { encoding: 'euc-kr', frequent: '이다는에의가을를로고하지한기사도은들리대인서어시정과자해으일장부국' },
]

const cyrillic = 'оеаинтсрвлкмдпуя'
const arabic = 'اليومنرتهبدعفقسکگپك'

export const oneByte: readonly Candidate[] = [
  { encoding: 'windows-1251', frequent: cyrillic },
  { encoding: 'koi8-r', frequent: cyrillic },
  { encoding: 'koi8-u', frequent: `${cyrillic}ії` },
  { encoding: 'ibm866', frequent: cyrillic },
  { encoding: 'iso-8859-5', frequent: cyrillic },
  { encoding: 'windows-1256', frequent: arabic },
  { encoding: 'iso-8859-6', frequent: arabic },
  { encoding: 'windows-874', frequent: 'านรอกเงมยวลดทสตะปคบหพจแไใโ่้ัีิุู์็' },
  { encoding: 'windows-1253', frequent: 'αοιετσνηυρπκλμςάίό' },
  { encoding: 'windows-1255', frequent: 'יוהלאמרבתשנחכד' },
]

/** First bytes of the pairs that are everyday characters; those of signs and punctuation come before. */
export interface Pairs {
  readonly encoding: string
  readonly from: number
  readonly to: number
}

/** In this order: the everyday characters of the first are among those of the last. */
export const pairs: readonly Pairs[] = [
  { encoding: 'euc-kr', from: 0xb0, to: 0xc8 },
  { encoding: 'big5', from: 0xa4, to: 0xc6 },
  { encoding: 'gb18030', from: 0xb0, to: 0xd7 },
]
