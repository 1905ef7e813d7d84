import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { ReleaseId } from '../../../shared/model/ids.ts'
import { ReleaseFilter, SortField } from '../../../shared/model/release.ts'
import { releaseOf, releaseRows, textOf } from '../../store/releases.ts'
import { search } from '../../store/search.ts'
import { tagsOf } from '../../store/tags.ts'
import type { Answer, Command } from '../command.ts'
import { needed, wholeNumber } from '../needed.ts'

const everything = ReleaseFilter.parse({})
const listUsage = 'list [--query Q] [--sort FIELD] [--limit N] [--offset N]'
const searchUsage = 'search Q [--order relevance|newest] [--limit N]'

const list: Command = {
  usage: listUsage,
  options: {
    query: { type: 'string' },
    sort: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
  },
  run: ({ library, options }): Outcome<Answer> => {
    const sort = SortField.safeParse(options['sort'] ?? 'date')
    if (!sort.success) return refuse('bad-request', 'failure.command.sort', { fields: SortField.options.join(', ') })
    const limit = wholeNumber(options['limit'], 100_000, listUsage)
    if (!limit.ok) return limit
    const offset = wholeNumber(options['offset'], 0, listUsage)
    if (!offset.ok) return offset
    const store = library()
    if (!store.ok) return store
    const { reader } = store.value
    const query = options['query']
    const found =
      typeof query === 'string'
        ? { ids: search(reader, query, { order: 'newest', limit: 100_000, typing: false }).ids }
        : {}
    const descending = sort.data === 'date' || sort.data === 'imported' || sort.data === 'tags'
    const page = releaseRows(reader, {
      filter: everything,
      sort: sort.data,
      descending,
      offset: offset.value,
      limit: limit.value,
      ...found,
    })
    const releases = page.rows.map(({ id, title, issuer, publication, language, format, tags, family, state }) => ({
      id,
      title,
      issuer,
      publication,
      language,
      format,
      tags,
      family,
      state,
    }))
    const lines = releases.map((row) =>
      [row.id, row.publication ?? '–', row.issuer ?? '–', row.title ?? '–', `${row.tags} tags`].join('\t'),
    )
    return done({ json: { total: page.total, releases }, text: [`${page.total} releases`, ...lines].join('\n') })
  },
}

const show: Command = {
  usage: 'show ID',
  run: ({ library, words }): Outcome<Answer> => {
    const id = ReleaseId.safeParse(words[0])
    if (!id.success) return refuse('bad-request', 'failure.command.missing', { usage: 'show ID' })
    const store = library()
    if (!store.ok) return store
    const { reader } = store.value
    const release = releaseOf(reader, id.data)
    if (!release.ok) return release
    const body = textOf(reader, id.data)
    if (!body.ok) return body
    const { text, revision } = body.value
    const tags = tagsOf(reader, id.data)
    const { title, issuer, dates } = release.value
    const head = [
      title.value ?? 'Without a title',
      [issuer.value, dates.publication.value].filter((part) => part !== null).join(', '),
    ]
    return done({ json: { ...release.value, text, revision, tags }, text: [...head, '', text].join('\n') })
  },
}

const find: Command = {
  usage: searchUsage,
  options: { order: { type: 'string' }, limit: { type: 'string' } },
  run: ({ library, words, options }): Outcome<Answer> => {
    const query = needed(words.join(' '), searchUsage)
    if (!query.ok) return query
    const order = options['order'] ?? 'relevance'
    if (order !== 'relevance' && order !== 'newest')
      return refuse('bad-request', 'failure.command.missing', { usage: searchUsage })
    const limit = wholeNumber(options['limit'], 50, searchUsage)
    if (!limit.ok) return limit
    const store = library()
    if (!store.ok) return store
    const { total, hits } = search(store.value.reader, query.value, { order, limit: limit.value, typing: false })
    const json = {
      total,
      hits: hits.map(({ id, title, matched, snippet, highlights }) => ({ id, title, matched, snippet, highlights })),
    }
    const text = [
      `${total} releases`,
      ...hits.map((hit) => `${hit.id}\t${hit.title ?? '–'}\n\t${hit.snippet.replaceAll('\n', ' ')}`),
    ].join('\n')
    return done({ json, text })
  },
}

export const releaseCommands: readonly (readonly [string, Command])[] = [
  ['list', list],
  ['show', show],
  ['search', find],
]
