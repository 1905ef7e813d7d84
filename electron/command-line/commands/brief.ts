import { extname, resolve } from 'node:path'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { BriefTemplate, laterTemplates } from '../../../shared/model/brief.ts'
import { BriefId, type ThemeId } from '../../../shared/model/ids.ts'
import { newBrief } from '../../brief/briefs.ts'
import { listBriefs } from '../../store/briefs.ts'
import type { Reader } from '../../store/open.ts'
import { themeBy } from '../../store/themes.ts'
import type { Answer, Command } from '../command.ts'
import { needed } from '../needed.ts'
import { exportPdf } from '../print-brief.ts'

const newUsage = 'brief new --template NAME [--title T] [--themes THEME,…] [--query Q]'
const exportUsage = 'brief export ID --to FILE.pdf'
const laterFormats = new Set(['.docx', '.html', '.md'])

const templateOf = (given: string | boolean | undefined): Outcome<BriefTemplate> => {
  const name = needed(given, newUsage)
  if (!name.ok) return name
  const known = BriefTemplate.safeParse(name.value)
  if (known.success) return done(known.data)
  const names = [...BriefTemplate.options, ...laterTemplates].join(', ')
  return laterTemplates.some((later) => later === name.value)
    ? refuse('not-built', 'failure.command.templateNotBuilt', {
        template: name.value,
        names: BriefTemplate.options.join(', '),
      })
    : refuse('bad-request', 'failure.command.template', { template: name.value, names })
}

const themesOf = (reader: Reader, given: string | boolean | undefined): Outcome<readonly ThemeId[] | null> => {
  if (typeof given !== 'string') return done(null)
  const ids: ThemeId[] = []
  for (const name of given.split(',').map((each) => each.trim())) {
    const theme = themeBy(reader, name)
    if (!theme.ok) return theme
    ids.push(theme.value.id)
  }
  return done(ids)
}

const create: Command = {
  usage: newUsage,
  options: {
    template: { type: 'string' },
    title: { type: 'string' },
    themes: { type: 'string' },
    query: { type: 'string' },
  },
  run: ({ library, options, analyst }): Outcome<Answer> => {
    const template = templateOf(options['template'])
    if (!template.ok) return template
    const store = library()
    if (!store.ok) return store
    const themes = themesOf(store.value.reader, options['themes'])
    if (!themes.ok) return themes
    const title = typeof options['title'] === 'string' ? options['title'] : ''
    const query = typeof options['query'] === 'string' ? options['query'] : null
    const made = newBrief(store.value, analyst(store.value), {
      template: template.value,
      title,
      themes: themes.value,
      query,
    })
    if (!made.ok) return made
    const { id, evidence } = made.value
    return done({
      json: { brief: id, citations: evidence.length },
      text: `Brief ${id} with ${evidence.length} citations`,
    })
  },
}

const list: Command = {
  usage: 'brief list',
  run: ({ library }): Outcome<Answer> => {
    const store = library()
    if (!store.ok) return store
    const briefs = listBriefs(store.value.reader)
    return done({
      json: { briefs },
      text: briefs.map((brief) => `${brief.id}\t${brief.citations} citations\t${brief.title}`).join('\n'),
    })
  },
}

const write: Command = {
  usage: exportUsage,
  options: { to: { type: 'string' } },
  run: async ({ library, words, options, tell }): Promise<Outcome<Answer>> => {
    const brief = BriefId.safeParse(words[0])
    const to = needed(options['to'], exportUsage)
    if (!to.ok) return to
    if (!brief.success) return refuse('bad-request', 'failure.command.missing', { usage: exportUsage })
    const kind = extname(to.value).toLowerCase()
    if (laterFormats.has(kind))
      return refuse('not-built', 'failure.command.notBuilt', { command: `brief export to ${kind}` })
    if (kind !== '.pdf') return refuse('bad-request', 'failure.command.format', { given: kind, formats: '.pdf' })
    const store = library()
    if (!store.ok) return store
    const written = await exportPdf(store.value, brief.data, resolve(to.value), tell)
    if (!written.ok) return written
    return done({
      json: written.value,
      text: `${written.value.file}: ${written.value.pages} pages, ${written.value.citations} citations, ${written.value.marking}`,
    })
  },
}

export const briefCommands: readonly (readonly [string, Command])[] = [
  ['brief new', create],
  ['brief list', list],
  ['brief export', write],
]
