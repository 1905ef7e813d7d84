import type { OutputOf } from '../../shared/contract/contract.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Suggestion, Tag } from '../../shared/model/tag.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { snapToGraphemes, trimSpan } from '../../shared/text/span.ts'
import { t } from '../../shared/words/words.ts'
import { foresee, useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'

type Page = OutputOf<'releases.show'>

/** Everything the reader does to tags; each is one undo step. */
export function useTagging(page: Page | undefined) {
  const add = useDo('tags.add')
  const move = useDo('tags.move')
  const note = useDo('tags.note')
  const remove = useDo('tags.remove')
  const reject = useDo('suggestions.reject')
  const acceptAll = useDo('suggestions.acceptAll')
  return {
    busy: acceptAll.busy,
    /** Tags the words selected by hand, whole characters only and without the spaces around them. */
    tag: async (span: Span, theme: Theme): Promise<void> => {
      if (page === undefined) return
      const words = trimSpan(page.text, snapToGraphemes(page.text, span))
      if (words === undefined) return
      const outcome = await add.run({
        release: page.release.id,
        revision: page.revision,
        span: words,
        theme: theme.id,
        note: null,
        origin: 'by-hand',
      })
      if (outcome.ok) sayDone(t('reader.tagged', { theme: theme.name, quote: outcome.value.quote }))
    },
    accept: async (suggestion: Suggestion): Promise<void> => {
      if (page === undefined) return
      const { release, theme, start, end } = suggestion
      const { revision } = page
      await decided(suggestion, () =>
        add.run({ release, revision, span: { start, end }, theme, note: null, origin: 'suggested' }),
      )
    },
    reject: async (suggestion: Suggestion): Promise<void> => {
      if (page === undefined) return
      const { release, theme, start, end, path } = suggestion
      const { revision } = page
      const ok = await decided(suggestion, () => reject.run({ release, revision, span: { start, end }, theme }))
      if (ok) sayDone(t('reader.suggestion.rejected', { theme: path }))
    },
    acceptAll: async (): Promise<void> => {
      if (page === undefined) return
      const outcome = await acceptAll.run({ releases: [page.release.id], themes: [] })
      if (outcome.ok) sayDone(t('reader.suggestion.accepted', { count: outcome.value.accepted }))
    },
    move: async (tag: Tag, span: Span): Promise<void> => {
      if (page !== undefined && (span.start !== tag.start || span.end !== tag.end))
        await move.run({ tag: tag.id, revision: page.revision, span })
    },
    note: async (tag: Tag, words: string | null): Promise<void> => {
      if (words !== tag.note) await note.run({ tag: tag.id, note: words })
    },
    remove: async (tag: Tag): Promise<void> => {
      const outcome = await remove.run({ tags: [tag.id] })
      if (outcome.ok) sayDone(t('reader.tag.removed', { theme: tag.path, quote: tag.quote }))
    },
  }
}

/** Saves a decision. The next suggestion is there before this one is saved: keys pressed quickly decide one each. */
async function decided(suggestion: Suggestion, save: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
  const asked = { releases: [suggestion.release], themes: [] }
  foresee('suggestions.list', asked, (list) => list.filter((each) => !same(each, suggestion)))
  const { ok } = await save()
  if (!ok) foresee('suggestions.list', asked, (list) => [suggestion, ...list])
  return ok
}

const same = (a: Suggestion, b: Suggestion): boolean => a.theme === b.theme && a.start === b.start && a.end === b.end
