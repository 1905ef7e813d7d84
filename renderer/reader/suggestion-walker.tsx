import type { Suggestion } from '../../shared/model/tag.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { ArrowDown, ArrowUp } from '../kit/icons.ts'
import { ThemeMark } from '../kit/theme-mark.tsx'
import css from './foot.module.css'

interface SuggestionWalkerProps {
  readonly suggestion: Suggestion
  readonly theme: Theme | undefined
  /** From 1. */
  readonly number: number
  readonly count: number
  readonly busy: boolean
  readonly onAccept: () => void
  readonly onReject: () => void
  readonly onAcceptAll: () => void
  readonly onStep: (by: 1 | -1) => void
}

/** One suggestion at a time, with its reason; one key a decision. */
export function SuggestionWalker({
  suggestion,
  theme,
  number,
  count,
  busy,
  onAccept,
  onReject,
  onAcceptAll,
  onStep,
}: SuggestionWalkerProps) {
  const { alias } = suggestion.reason
  return (
    <section className={css['foot']} aria-label={t('reader.suggestion', { number, count })}>
      <div className={css['what']}>
        <q className={css['quote']} dir="auto">
          {suggestion.quote}
        </q>
        <span aria-hidden>→</span>
        <ThemeMark colour={theme?.colour ?? 1} label={suggestion.path} />
      </div>
      <p className={css['why']}>
        {[
          t('reader.suggestion', { number, count }),
          alias === undefined ? undefined : t('reader.suggestion.alias', { alias }),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <div className={css['acts']}>
        <IconButton label={t('reader.suggestion.previous')} keys="k" onClick={() => onStep(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label={t('reader.suggestion.next')} keys="j" onClick={() => onStep(1)}>
          <ArrowDown />
        </IconButton>
        <Button tone="quiet" keys="x" disabled={busy} onClick={onReject}>
          {t('reader.suggestion.reject')}
        </Button>
        <Button tone="quiet" keys="a" disabled={busy} onClick={onAcceptAll}>
          {t('reader.suggestion.acceptAll')}
        </Button>
        <Button tone="primary" keys="enter" disabled={busy} onClick={onAccept}>
          {t('reader.suggestion.accept')}
        </Button>
      </div>
    </section>
  )
}
