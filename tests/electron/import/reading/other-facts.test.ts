import { expect, test } from 'vitest'
import { languageOf } from '../../../../electron/import/reading/language.ts'
import { factsOf, readText } from './reading.ts'

test.each([
  ['Foreign Ministry Spokesperson’s Regular Press Conference on August 17', 'press-conference'],
  ['外交部发言人主持例行记者会', 'press-conference'],
  ['Брифинг официального представителя МИД', 'press-conference'],
  ['Interview of the Minister with the Daily', 'interview'],
  ['Joint Communiqué of the Heads of State', 'communique'],
  ['上海合作组织成员国元首理事会会议新闻公报', 'communique'],
  ['Secretary Blinken’s Call with Foreign Minister Lee', 'readout'],
  ['Телефонный разговор с Президентом Ирана', 'readout'],
  ['习近平会见俄罗斯联邦安全会议秘书', 'readout'],
  ['دیدار وزیر امور خارجه با سفیر چین', 'readout'],
  ['Remarks by the President at the Summit', 'speech'],
  ['Statement on the Attack in Kabul', 'statement'],
  ['Заявление МИД в связи с нападением', 'statement'],
  ['بيان بشأن الهجوم على المدينة', 'statement'],
  ['ترجمان کا بیان کابل حملے پر', 'statement'],
  ['Annual Report of the Commission', 'report'],
])('%s is a %s', (title, kind) => {
  expect(readText(`${title}\n\nMuch was said at length on that day.`).facts.kind.value).toBe(kind)
})

test('a line that names the kind goes before the headline; an unclear text has none', () => {
  expect(factsOf('Readout\n\nStatement of the Two Sides\n\nThey spoke.', ['kind'])).toEqual([
    ['readout', 'read', 'Readout'],
  ])
  expect(factsOf('Weather in the capital\n\nIt rained.', ['kind'])).toEqual([[null, 'blank', null]])
})

test.each([
  ['1234-15-05-2024', '1234-15-05-2024'],
  ['PR. No. 342/2022', 'PR. No. 342/2022'],
  ['A/RES/76/15', 'A/RES/76/15'],
  ['A/74/PV.5', 'A/74/PV.5'],
  ['国发〔2024〕15号', '国发〔2024〕15号'],
  ['Press Release No. 12/2022', 'Press Release No. 12/2022'],
  ['Ref: MFA/12/2022', 'MFA/12/2022'],
  ['Исх. № 123-р', '123-р'],
  ['2011-11-S-034', '2011-11-S-034'],
])('the line %s gives the reference %s', (line, reference) => {
  expect(factsOf(`${line}\n\nMinisters meet in Tashkent\n\nThey met in the capital.`, ['reference', 'title'])).toEqual([
    [reference, 'read', reference],
    ['Ministers meet in Tashkent', 'read', 'Ministers meet in Tashkent'],
  ])
})

test('numbers in sentences are no reference', () => {
  expect(factsOf('They recalled resolution A/RES/76/15 and met for talks on that day.', ['reference'])).toEqual([
    [null, 'blank', null],
  ])
})

test('the place stands before the date of its line, after a label, or nowhere', () => {
  expect(factsOf('They met.\n\nWashington, D.C., 11 August 2022', ['place'])).toEqual([
    ['Washington, D.C.', 'read', 'Washington, D.C.'],
  ])
  expect(factsOf('Место: Бишкек\n\nОни встретились.', ['place'])).toEqual([['Бишкек', 'read', 'Бишкек']])
  expect(factsOf('They met.\n\nThursday, 11 August 2022', ['place'])).toEqual([[null, 'blank', null]])
})

test('the address is the page’s own or stands after a label', () => {
  expect(factsOf('They met.\n\nURL: https://mfa.example/1.', ['url'])).toEqual([
    ['https://mfa.example/1', 'read', 'https://mfa.example/1'],
  ])
  expect(factsOf('See https://mfa.example/1 for more.', ['url'])).toEqual([[null, 'blank', null]])
})

test.each([
  ['en', 'The Foreign Minister met the ambassador and they talked about trade.'],
  ['ru', 'Министр иностранных дел принял посла и обсудил с ним торговлю.'],
  ['zh', '外交部长会见大使并就贸易问题交换意见。'],
  ['ja', '外務大臣は大使と会談し、貿易について意見を交わした。'],
  ['ur', 'وزیر خارجہ نے سفیر سے ملاقات کی اور تجارت پر بات چیت ہوئی۔'],
  ['fa', 'وزیر امور خارجه با سفیر دیدار کرد و درباره تجارت گفت‌وگو کردند. گزارش چاپ شد.'],
  ['fa', 'وزير امور خارجه با سفير ديدار كرد و درباره تجارت كه در اين كشور است سخن گفت.'],
  ['ar', 'التقى وزير الخارجية السفير وبحث معه قضايا التجارة المشتركة.'],
  ['ps', 'د بهرنیو چارو وزیر له سفیر سره وکتل او پر سوداګرۍ یې خبرې وکړې، دواړه لوري هوکړې ته ورسېدل.'],
  ['ug', 'تاشقى ئىشلار مىنىستىرى ئەلچى بىلەن كۆرۈشۈپ، سودا توغرىسىدا سۆزلەشتى، ئۇلار ھەمكارلىقنى كۈچەيتىدۇ.'],
  ['th', 'รัฐมนตรีว่าการกระทรวงการต่างประเทศพบกับเอกอัครราชทูต'],
  ['uk', 'Міністр закордонних справ прийняв посла й обговорив її питання.'],
  ['be', 'Міністр замежных спраў прыняў пасла і абмеркаваў з ім пытанні гандлю, якія ўзнікалі раней.'],
  ['kk', 'Сыртқы істер министрі елшіні қабылдап, екі ел арасындағы сауда мәселелерін талқылады, ынтымақтастық.'],
  ['ky', 'Тышкы иштер министри элчини кабыл алып, кызматташтыкты өнүктүрүү жөнүндө сүйлөштү, өлкөнүн көңүлү.'],
  ['de', 'Die Außenministerin traf den Botschafter und sprach mit ihm über den Handel zwischen beiden Ländern.'],
  [null, '12345 – 67'],
])('the language %s is known by script and letters', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test('what the format says of the language counts only where the text does not tell', () => {
  expect([languageOf('12345', 'pt-BR'), languageOf('12345', 'und')]).toEqual(['pt', null])
  expect(languageOf('Министр иностранных дел принял посла и обсудил с ним торговлю.', 'en')).toBe('ru')
})
