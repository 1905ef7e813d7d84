import { z } from 'zod'
import type { Theme } from '../../shared/model/theme.ts'
import { t } from '../../shared/words/words.ts'
import { usePref } from '../desk/prefs.ts'
import { useAsk } from '../desk/questions.ts'
import { Kbd } from '../kit/kbd.tsx'
import { Picker } from '../kit/picker.tsx'
import { ThemeMark } from '../kit/theme-mark.tsx'
import { foundThemes } from './found-themes.ts'
import css from './theme-picker.module.css'

const recentMost = 9

/** Themes picked lately, newest first, and how to note one. */
export function useRecentThemes(): readonly [readonly string[], (theme: Theme) => void] {
  const [recent, keep] = usePref('reader.recentThemes', z.array(z.string()), [])
  return [recent, (theme) => keep([theme.id, ...recent.filter((id) => id !== theme.id)].slice(0, recentMost))]
}

interface ThemePickerProps {
  readonly onPick: (theme: Theme) => void
  readonly onEscape: () => void
}

/** Type part of a name, path or alias in any script and press Enter; or a digit for a recent theme, or a theme's own key. */
export function ThemePicker({ onPick, onEscape }: ThemePickerProps) {
  const themes = useAsk('themes.list', {}).value?.themes ?? []
  const [recent, note] = useRecentThemes()
  const pick = (theme: Theme): void => {
    note(theme)
    onPick(theme)
  }
  const atKey = (key: string): Theme | undefined => {
    const own = themes.find((theme) => theme.key?.toLocaleLowerCase() === key.toLocaleLowerCase())
    return own ?? (/^[1-9]$/.test(key) ? themes.find((theme) => theme.id === recent[Number(key) - 1]) : undefined)
  }
  return (
    <Picker
      items={themes}
      label={t('themes.pick')}
      placeholder={t('themes.pickPlaceholder')}
      none={t('themes.pickNone')}
      textOf={(theme) => theme.path}
      idOf={(theme) => theme.id}
      found={(typed) => foundThemes(themes, typed, recent)}
      onPick={pick}
      onEscape={onEscape}
      onKey={(key, typed) => {
        const theme = typed === '' && /^\d$/.test(key) ? atKey(key) : undefined
        if (theme !== undefined) pick(theme)
        return theme !== undefined
      }}
    >
      {(theme) => (
        <span className={css['line']}>
          <ThemeMark colour={theme.colour} label={theme.path} />
          {recent.includes(theme.id) && <Kbd keys={String(recent.indexOf(theme.id) + 1)} />}
        </span>
      )}
    </Picker>
  )
}
