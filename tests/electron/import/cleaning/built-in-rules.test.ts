import { expect, test } from 'vitest'
import { clean } from '../../../../electron/import/cleaning/clean.ts'
import { expressionOf } from '../../../../electron/import/cleaning/compiled-rules.ts'
import { builtInRules } from '../../../../electron/store/built-in-rules.ts'
import { applyEdits } from '../../../../shared/text/revision.ts'

const builtIn = builtInRules()
const cleaned = (plain: string): string => applyEdits(plain, clean(plain, builtIn, null))

const bodies = {
  en: 'The Foreign Minister met the ambassador in the capital.\n\nBoth sides discussed regional connectivity at length.',
  ru: 'Министр иностранных дел принял посла в столице.\n\nСтороны обсудили вопросы сотрудничества в регионе.',
  zh: '外交部长在北京会见了大使。\n\n双方就地区合作深入交换了意见。',
  ar: 'استقبل وزير الخارجية السفير في العاصمة.\n\nوبحث الجانبان سبل تعزيز التعاون الإقليمي.',
  ur: 'وزیر خارجہ نے دارالحکومت میں سفیر سے ملاقات کی۔\n\nفریقین نے علاقائی تعاون پر تفصیل سے بات کی۔',
  fa: 'وزیر امور خارجه در پایتخت با سفیر دیدار کرد.\n\nدو طرف درباره همکاری‌های منطقه‌ای گفت‌وگو کردند.',
  de: 'Die Außenministerin empfing den Botschafter in Berlin.\n\nBeide Seiten sprachen über die Zusammenarbeit.',
  fr: 'Le ministre a reçu l’ambassadeur à Paris.\n\nLes deux parties ont évoqué la coopération régionale.',
  es: 'El ministro recibió al embajador en Madrid.\n\nAmbas partes hablaron de la cooperación regional.',
} as const
type Language = keyof typeof bodies

const around: readonly (readonly [language: Language, above: string, below: string])[] = [
  ['en', 'Press Releases|', 'Close Search Window'],
  ['en', 'Home > China News', 'Back to top'],
  ['en', 'You are here: Home / Newsroom / Press releases', 'Contact Us | Sitemap | Privacy Policy'],
  ['en', 'Skip to main content\nShare\nPrint\nEmail this page', 'Share this page on Facebook'],
  ['en', 'Text size A A A\nMenu\nSearch', 'Download PDF'],
  ['en', 'An official website of the United States government\nHere’s how you know', '# # #'],
  ['en', 'Beware of scams. The Ministry will never call you to ask for your bank details.', '. . . . .'],
  ['en', 'We use cookies to give you the best experience on our website.', 'ENDS'],
  ['en', 'Today is Thursday, 11 August 2022', '-30-'],
  ['en', 'Today: 11/08/2022 14:05', '- END -'],
  ['en', 'Begin Text:', 'End Text.'],
  ['en', '', '(Web editor: Zhang Wenjie, Liang Jun)'],
  ['en', '', 'Editor: Huaxia'],
  ['en', '', '###\n\n© 2022 Ministry of Foreign Affairs. All rights reserved.'],
  ['en', '', 'MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n20 MARCH 2018'],
  ['en', '', '. . . . .\n\nMINISTRY OF FOREIGN AFFAIRS\n\nSINGAPORE\n\n20 MARCH 2018\n\nTravel Page'],
  ['en', '', 'Recent Stories\nMinister opens a bridge\n\nCabinet meets on Tuesday\nShare\nPrint'],
  ['en', '', 'Latest News from Pakistan\nRain expected in the north\nPrices of wheat rise…'],
  [
    'en',
    '',
    '/Public Release. This material from the originating organization might be edited for clarity and length.',
  ],
  ['ru', 'Главная / Новости / Пресс-релизы', 'Версия для печати'],
  ['ru', 'Перейти к основному содержанию\nРаспечатать', 'Поделиться ВКонтакте\nПоделиться в Telegram'],
  ['ru', 'Сегодня: четверг, 11 августа 2022 г.', 'Конец'],
  ['ru', 'Размер шрифта: А А А', 'Читайте также:\nМинистр посетил завод\nПравительство обсудило бюджет'],
  ['ru', 'Мы используем файлы cookie, чтобы сайт был удобнее.', 'При использовании материалов ссылка обязательна.'],
  ['ru', '', 'Все права защищены.\nНаверх'],
  ['ru', '', 'Департамент информации и печати МИД\nМосква\n7 февраля 2019 года'],
  ['zh', '当前位置：首页 > 新闻 > 要闻', '【责任编辑：王文倩】'],
  ['zh', '打印本页\n【字体：大 中 小】', '关闭窗口'],
  ['zh', '跳至主要內容\n列印\n分享至 Facebook', '相關新聞\n部長出席會議\n兩國簽署協議'],
  ['zh', '分享到：微信 微博', '完'],
  ['zh', '今天是2024年5月14日 星期二', '相关新闻\n部长出席会议\n两国签署协议'],
  ['zh', '', '中华人民共和国外交部 版权所有\n京ICP备06038296号'],
  ['zh', '', '未经授权，不得转载。'],
  ['ar', 'الرئيسية > الأخبار > البيانات', 'جميع الحقوق محفوظة © ٢٠٢٤'],
  [
    'ar',
    'انتقل إلى المحتوى الرئيسي\nطباعة\nمشاركة عبر فيسبوك',
    'اقرأ أيضاً\nالوزير يزور المصنع\nالحكومة تناقش الميزانية',
  ],
  ['ar', 'حجم الخط: أ أ أ', 'انتهى'],
  ['ur', 'صفحہ اول > خبریں > پریس ریلیز', 'مزید خبریں\nوزیر اعظم کا دورہ\nکابینہ کا اجلاس'],
  ['ur', 'مرکزی مواد پر جائیں\nپرنٹ کریں\nشیئر کریں', 'جملہ حقوق بحق ادارہ محفوظ ہیں'],
  ['fa', 'خانه > اخبار > بیانیه‌ها', 'پایان خبر'],
  ['fa', 'پرش به محتوا\nچاپ خبر\nاشتراک‌گذاری', 'مطالب مرتبط\nسفر وزیر به شمال\nنشست هیئت دولت'],
  ['fa', 'اندازه قلم: بزرگ کوچک', 'انتهای پیام/۱۲۳'],
  ['de', 'Sie sind hier: Startseite > Aktuelles > Meldungen', 'Seite drucken\nSeite empfehlen\nNach oben'],
  ['de', 'Zum Inhalt springen\nSchriftgröße: A A A', 'Ende der Mitteilung\nImpressum · Datenschutz'],
  ['fr', 'Accueil > Actualités > Communiqués', 'Imprimer\nPartager sur Facebook\nHaut de page'],
  ['fr', 'Aller au contenu principal', 'À lire aussi\nLe ministre en visite\nLe budget en débat'],
  ['es', 'Inicio > Noticias > Comunicados', 'Imprimir\nCompartir en Twitter\nVolver'],
  ['es', 'Saltar al contenido', 'Todos los derechos reservados.'],
]

test.each(around)('what a page put around a release in %s is struck: %j above, %j below', (language, above, below) => {
  expect(cleaned([above, bodies[language], below].filter((part) => part !== '').join('\n\n'))).toBe(bodies[language])
})

const title = 'Secretary’s Call with Foreign Minister Wang of China'

test.each([
  ['a breadcrumb without its spaces', `HomeOffice of the SpokespersonPress Releases${title}\n\n${bodies.en}`],
  [
    'a breadcrumb with the title and its control',
    `HomeOffice of the SpokespersonPress Releases…${title}hide\n${title}\n\n${bodies.en}`,
  ],
  [
    'a breadcrumb, its control and the title on one line',
    `HomeOffice of the SpokespersonPress Releases${title}hide${title}\n\n${bodies.en}`,
  ],
  ['the title twice', `${title}\n${title}\n\n${bodies.en}`],
  ['the title thrice', `${title}\n\n${title.toUpperCase()}\n${title}\n\n${bodies.en}`],
  ['the title cut, then whole', `Secretary’s Call with Foreign…\n${title}\n\n${bodies.en}`],
  ['the title twice on one line', `${title}${title}\n\n${bodies.en}`],
  ['the control on its line', `${title}hide\n\n${bodies.en}`],
])('of %s one title stays', (_, plain) => {
  expect(cleaned(plain)).toBe(`${title}\n\n${bodies.en}`)
})

test.each([
  ['ru', 'ГлавнаяПресс-центрНовостиЛавров встретился с послом', 'Лавров встретился с послом'],
  ['zh', '首页新闻中心外交动态王毅会见大使', '王毅会见大使'],
  ['zh', '发布时间：2024-05-14 字体：大 中 小 打印', '发布时间：2024-05-14'],
  ['en', 'Begin text: The text of the statement follows.', 'The text of the statement follows.'],
] as const)('glued to a line above a text in %s, %j leaves %j', (language, above, left) => {
  expect(cleaned(`${above}\n\n${bodies[language]}`)).toBe(`${left}\n\n${bodies[language]}`)
})

test.each([
  ['en', ' (Web editor: Zhang Wenjie, Liang Jun)'],
  ['en', 'Recent StoriesMinister opens a bridgeCabinet meets on Tuesday'],
  ['en', 'Related NewsMinister opens a bridge\nCabinet meets on Tuesday'],
  ['en', ' ###'],
  ['en', ' End Text.'],
  ['en', ' . . . . .'],
  ['ru', 'Читайте такжеМинистр посетил завод'],
  ['zh', '（完）【责任编辑：王文倩】'],
  ['zh', '相关新闻部长出席会议'],
  ['fa', ' مطالب مرتبط سفر وزیر به شمال'],
  ['ur', ' مزید پڑھیں: وزیر اعظم کا دورہ'],
] as const)('glued to the last words of a text in %s, %j is struck', (language, glued) => {
  expect(cleaned(`${bodies[language]}${glued}`)).toBe(bodies[language])
})

test('a caption that the text says again after its dateline is struck, a title is not', () => {
  const caption = 'Foreign Minister Wang Yi meets the Secretary-General of the organization in Beijing'
  const text = `BEIJING, May 22 (Xinhua) -- ${caption}.  More was said later.`
  expect(cleaned(`${title}\n\n${caption}.\n\n${text}`)).toBe(`${title}\n\n${text}`)
  expect(cleaned(`${caption}\n\n${text}`)).toBe(`${caption}\n\n${text}`)
})

const lookAlikes: Readonly<Record<string, readonly string[]>> = {
  en: [
    'He issued two press releases on Monday.',
    'Home Office Statement on Visas',
    'Nowhere to hide',
    'Share of trade with partners grows',
    'Beware of scams, Minister tells students',
    'Print media and the state',
    'Today is a historic day for our nation.',
    'Today is 15 August, our Independence Day.',
    'More on this will be said by the Prime Minister tomorrow.',
    'The Editor: a life in letters',
    'An end to the text of 1951',
    'Ministry of Foreign Affairs expresses its condolences',
    'Close ties with neighbours',
    '11 August 2022',
    'Islamabad',
  ],
  ru: [
    'Главная тема встречи',
    'Печать и общество',
    'Сегодня важный день',
    'По теме Афганистана',
    '7 февраля 2019 года',
    'Поделиться опытом',
  ],
  zh: [
    '分享中国机遇 共创美好未来',
    '关闭边境口岸的决定',
    '首页改版公告',
    '新闻发布会',
    '声明：中方坚决反对',
    '2024年12月13日',
    '外交部',
  ],
  ar: [
    'مشاركة الوزير في المؤتمر',
    'الرئيسية في جدول الأعمال',
    'اليوم يوم تاريخي',
    'طباعة العملة الجديدة',
    'وزارة الخارجية',
    '٢٢ مايو ٢٠٢٤',
  ],
  ur: ['آج ایک تاریخی دن ہے', 'مزید تعاون پر اتفاق', 'شیئر بازار میں تیزی', 'وزارت خارجہ', '۱۵ مئی ۲۰۲۴'],
  fa: ['خانه سینما', 'امروز روز مهمی است', 'چاپ کتاب تازه', 'پایان خبرهای جعلی', 'وزارت امور خارجه', '۹ تیر ۱۴۰۲'],
}

test.each(Object.entries(lookAlikes))('look-alikes in %s stay, at the head and at the foot', (language, lines) => {
  const text = bodies[language in bodies ? (language as Language) : 'en']
  for (const line of lines) {
    expect(cleaned(`${line}\n\n${text}`)).toBe(`${line}\n\n${text}`)
    expect(cleaned(`${text}\n\n${line}`)).toBe(`${text}\n\n${line}`)
    expect(cleaned(`${text} ${line}`)).toBe(`${text} ${line}`)
  }
})

test('a heading of other stories stays when sentences stand below it', () => {
  const plain = `${bodies.en}\n\nRelated topics\n\nThe Minister also spoke about trade.\n\nHe then left.`
  expect(cleaned(plain)).toBe(plain)
})

test('every built-in rule with a pattern strikes its own example, and has an id of its own', () => {
  const silent = builtIn.filter((rule) => rule.kind === 'pattern' && expressionOf(rule)?.test(rule.example) !== true)
  expect(silent).toEqual([])
  expect(new Set(builtIn.map(({ id }) => id)).size).toBe(builtIn.length)
})

test('the ids of built-in rules never change: they are in libraries', () => {
  expect(builtIn.map(({ id }) => Number.parseInt(id.slice(-12), 16))).toEqual(builtIn.map((_, at) => at + 1))
})

test('a line made to slow a pattern down costs nothing to speak of', () => {
  const lines = [
    '| '.repeat(499),
    '. '.repeat(499),
    'share '.repeat(160) + 'q',
    'home' + ' > a'.repeat(240),
    '- '.repeat(499) + 'x',
    'Home' + 'NewsPress '.repeat(90),
    'HomeA' + 'a, '.repeat(300),
    '字体：' + '大 '.repeat(400) + 'x',
    'cookies '.repeat(120),
    'All rights '.repeat(90),
    'MINISTRY ' + 'A '.repeat(120),
    'Recent Stories '.repeat(60),
    'Today is ' + 'a '.repeat(400),
    'اليوم ' + 'ا '.repeat(400),
    '('.repeat(999),
  ]
  for (const line of lines) {
    const began = performance.now()
    clean(Array.from({ length: 80 }, () => line).join('\n'), builtIn, null)
    clean(Array.from({ length: 80 }, () => line.slice(0, 199)).join('\n'), builtIn, null)
    expect(performance.now() - began, line.slice(0, 20)).toBeLessThan(500)
  }
})
