import { done } from '../../../shared/contract/outcome.ts'
import { highlightsIn } from '../../store/search.ts'
import { listIssuers } from '../../store/issuers.ts'
import { originalOf, releasePage, setReleaseState, withdrawReleases } from '../../store/releases.ts'
import { tagsOf } from '../../store/tags.ts'
import { changing, reading, type BackstageAnswers, type EngineAnswers } from './context.ts'
import { facetsOf, pageOf } from './release-pages.ts'

type ReleaseCall = Exclude<
  Extract<keyof EngineAnswers, `releases.${string}` | 'issuers.list'>,
  'releases.setFact' | 'releases.mapping' | 'releases.readAgain'
>

export const releaseAnswers: Pick<EngineAnswers, ReleaseCall> & Pick<BackstageAnswers, 'engine.original'> = {
  'releases.page': (context, input) =>
    reading(context, async ({ reader }) => context.searches?.page(input) ?? done(pageOf(reader, input))),

  'releases.facets': (context, input) =>
    reading(context, async ({ reader }) => context.searches?.facets(input) ?? done(facetsOf(reader, input))),

  'releases.show': (context, { release, query }) =>
    reading(context, ({ reader }) => {
      const page = releasePage(reader, release)
      if (!page.ok) return page
      const highlights = query === '' ? [] : highlightsIn(page.value.text, query)
      return done({ ...page.value, tags: [...tagsOf(reader, release)], highlights })
    }),

  'releases.setState': (context, { releases, state }) =>
    changing(context, ['releases.changed'], (store, analyst) => {
      const words = { key: `log.release.${state}`, params: { count: releases.length } }
      return store.change({ analyst, command: 'releases.setState', words }, (writer) => {
        const set = setReleaseState(writer, releases, state)
        return set.ok ? done({}) : set
      })
    }),

  'releases.withdraw': (context, { releases }) =>
    changing(context, ['releases.changed', 'tags.changed'], (store, analyst) => {
      const words = { key: 'log.release.withdrawn', params: { count: releases.length } }
      return store.change({ analyst, command: 'releases.withdraw', words }, (writer) => {
        withdrawReleases(writer, releases)
        return done({})
      })
    }),

  'issuers.list': (context) => reading(context, ({ reader }) => done([...listIssuers(reader)])),

  'engine.original': (context, { release }) =>
    reading(context, ({ reader }) => {
      const original = originalOf(reader, release)
      if (!original.ok) return original
      const { source, format, bytes } = original.value
      return done({ name: nameOf(source, format), format, bytes: new Uint8Array(bytes) })
    }),
}

/** The name that the original had, for the copy that is saved. */
const nameOf = (source: string, format: string): string => {
  const last = source.split(/[/!]/).findLast((part) => part !== '') ?? 'original'
  return last.includes('.') ? last : `${last}.${format}`
}
