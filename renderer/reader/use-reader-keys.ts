import type { RefObject } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { ReleaseState } from '../../shared/model/release.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Suggestion, Tag } from '../../shared/model/tag.ts'
import { sentences } from '../../shared/text/paragraphs.ts'
import { t } from '../../shared/words/words.ts'
import { useCommands, type Command } from '../kit/commands.ts'
import { blockAt, blocksOf } from './blocks.ts'
import { spanOf, type Caret } from './dom-offsets.ts'
import type { Moving } from './open-release.tsx'
import type { TextHandle } from './release-text.tsx'
import { adjusted } from './steps.ts'
import type { useReadingList } from './use-reading-list.ts'
import type { useTagging } from './use-tagging.ts'

interface ReaderKeys {
  readonly page: OutputOf<'releases.show'>
  readonly active: Tag | undefined
  readonly moving: Moving | undefined
  readonly suggestion: Suggestion | undefined
  readonly tagging: ReturnType<typeof useTagging>
  readonly list: ReturnType<typeof useReadingList>
  readonly text: RefObject<TextHandle | null>
  readonly onPick: () => void
  readonly onMoving: (moving: Moving | undefined) => void
  readonly onKeepMoved: () => void
  readonly onNoting: () => void
  readonly onLeaveTag: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly onRaw: () => void
  readonly onFacts: () => void
  readonly onState: (state: ReleaseState) => void
}

/** The reader's keys, in the palette and the shortcut sheet as well. */
export function useReaderKeys(reader: ReaderKeys): void {
  useCommands([...reading(reader), ...deciding(reader)], 'room')
  useCommands([...inHand(reader), ...moves(reader)], 'inner')
}

function reading({ page, text, list, onPick, onRaw, onFacts, onState }: ReaderKeys): readonly Command[] {
  const group = t('reader.group')
  const tagGroup = t('reader.groupTag')
  /** Selects what is found where the text cursor stands. */
  const take = (find: (caret: Caret) => Span | undefined) => (): void => {
    const span = find(text.current?.caret() ?? { anchor: 0, head: 0 })
    if (span !== undefined) text.current?.show(span)
  }
  const state = page.release.state === 'read' ? 'new' : 'read'
  return [
    { id: 'reader.tag', label: t('reader.tag'), keys: 't', group: tagGroup, run: onPick },
    {
      id: 'reader.sentence',
      label: t('reader.sentence'),
      keys: 'w',
      group: tagGroup,
      run: take((caret) => sentenceAt(page, spanOf(caret), caret.head)),
    },
    {
      id: 'reader.paragraph',
      label: t('reader.paragraph'),
      keys: 'p',
      group: tagGroup,
      run: take(({ head }) => paragraphAt(page.text, head)),
    },
    { id: 'reader.read', label: t('reader.markRead'), keys: 'm', group, run: () => onState(state) },
    { id: 'reader.raw', label: t('reader.toggleRaw'), keys: 'r', group, run: onRaw },
    { id: 'reader.facts', label: t('reader.showFacts'), keys: 'f', group, run: onFacts },
    { id: 'reader.next', label: t('reader.next'), keys: 'shift+j', group, run: () => void list.step(1) },
    { id: 'reader.previous', label: t('reader.previous'), keys: 'shift+k', group, run: () => void list.step(-1) },
    { id: 'reader.unread', label: t('reader.nextUnread'), keys: 'u', group, run: () => void list.nextUnread() },
  ]
}

function deciding({ suggestion, tagging, onStep }: ReaderKeys): readonly Command[] {
  const group = t('reader.groupTag')
  const when = suggestion !== undefined && !tagging.busy
  const decide = (act: (suggestion: Suggestion) => Promise<void>) => (): boolean => {
    if (suggestion === undefined || onAControl()) return false
    void act(suggestion)
    return true
  }
  return [
    {
      id: 'reader.accept',
      label: t('reader.suggestion.accept'),
      keys: 'enter',
      group,
      when,
      run: decide(tagging.accept),
    },
    { id: 'reader.reject', label: t('reader.suggestion.reject'), keys: 'x', group, when, run: decide(tagging.reject) },
    {
      id: 'reader.acceptAll',
      label: t('reader.suggestion.acceptAll'),
      keys: 'a',
      group,
      when,
      run: decide(tagging.acceptAll),
    },
    {
      id: 'reader.nextSuggestion',
      label: t('reader.suggestion.next'),
      keys: 'j',
      group,
      when: suggestion !== undefined,
      run: () => onStep(1),
    },
    {
      id: 'reader.previousSuggestion',
      label: t('reader.suggestion.previous'),
      keys: 'k',
      group,
      when: suggestion !== undefined,
      run: () => onStep(-1),
    },
  ]
}

function inHand({ active, moving, tagging, onMoving, onNoting, onLeaveTag }: ReaderKeys): readonly Command[] {
  const group = t('reader.groupTag')
  const when = active !== undefined
  const edge = (which: 'start' | 'end') => (): void => {
    if (active !== undefined) onMoving({ edge: which, span: moving?.span ?? { start: active.start, end: active.end } })
  }
  const remove = (): void => {
    if (active !== undefined) void tagging.remove(active).then(onLeaveTag)
  }
  const back = (): void => (moving === undefined ? onLeaveTag() : onMoving(undefined))
  return [
    { id: 'reader.start', label: t('reader.tag.start'), keys: '[', group, when, run: edge('start') },
    { id: 'reader.end', label: t('reader.tag.end'), keys: ']', group, when, run: edge('end') },
    { id: 'reader.note', label: t('reader.tag.note'), keys: 'n', group, when, run: onNoting },
    { id: 'reader.remove', label: t('reader.tag.remove'), keys: 'delete | backspace', group, when, run: remove },
    { id: 'reader.back', label: t('reader.tag.close'), keys: 'escape', group, when, quiet: true, run: back },
  ]
}

function moves({ page, active, moving, onMoving, onKeepMoved }: ReaderKeys): readonly Command[] {
  if (active === undefined || moving === undefined) return []
  const words = document.querySelector('[data-reader-text] [data-active]')
  const rtl = words !== null && getComputedStyle(words).direction === 'rtl'
  const move = (key: 'arrowleft' | 'arrowright', by: 'character' | 'word'): Command => ({
    id: `reader.move.${key}.${by}`,
    label: t('reader.tag.adjusting'),
    keys: by === 'word' ? `mod+${key}` : key,
    group: t('reader.groupTag'),
    quiet: true,
    run: () =>
      onMoving({ ...moving, span: adjusted(page.text, moving.span, moving.edge, by, (key === 'arrowright') !== rtl) }),
  })
  return [
    move('arrowleft', 'character'),
    move('arrowright', 'character'),
    move('arrowleft', 'word'),
    move('arrowright', 'word'),
    {
      id: 'reader.keep',
      label: t('reader.tag.adjusting'),
      keys: 'enter',
      group: t('reader.groupTag'),
      quiet: true,
      run: onKeepMoved,
    },
  ]
}

/** Enter on a button presses the button and decides nothing else. */
const onAControl = (): boolean =>
  document.activeElement?.matches('button, a, select, [role="switch"], [role="radio"]') === true

function paragraphAt(text: string, offset: number): Span | undefined {
  const blocks = blocksOf(text)
  const block = blocks[blockAt(blocks, offset)]
  return block === undefined || block.text.trim() === ''
    ? undefined
    : { start: block.start, end: block.start + block.text.length }
}

/** The sentence at the cursor; pressed again, the selection goes on to the end of the next one. */
function sentenceAt(page: OutputOf<'releases.show'>, selected: Span | undefined, head: number): Span | undefined {
  const all = sentences(page.text, page.release.language ?? 'en')
  const next = selected === undefined ? undefined : all.find((sentence) => sentence.end > selected.end)
  const whole = selected !== undefined && all.some((sentence) => sentence.start === selected.start)
  if (whole && next !== undefined) return { start: selected.start, end: next.end }
  return (
    all.find((sentence) => sentence.start <= head && head < sentence.end) ??
    all.findLast((sentence) => sentence.start <= head)
  )
}
