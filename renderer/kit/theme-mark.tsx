import css from './theme-mark.module.css'

interface ThemeMarkProps {
  /** One of the twelve palette colours. */
  readonly colour: number
  readonly label: string
  /** swatch: the colour alone, its label for screen readers and as a title. */
  readonly size?: 'chip' | 'swatch'
}

/** A theme wherever it is named: its colour, its line style, its name. */
export function ThemeMark({ colour, label, size = 'chip' }: ThemeMarkProps) {
  if (size === 'swatch')
    return <span className={css['swatch']} data-colour={colour} role="img" aria-label={label} title={label} />
  return (
    <span className={css['chip']} data-colour={colour}>
      <span className={css['swatch']} aria-hidden />
      <span className={css['label']} dir="auto">
        {label}
      </span>
    </span>
  )
}

interface ThemeMarksProps {
  readonly themes: readonly { readonly id: string; readonly colour: number; readonly label: string }[]
  /** More than these are counted. */
  readonly most?: number
}

/** Several themes in the width of a table cell. */
export function ThemeMarks({ themes, most = 6 }: ThemeMarksProps) {
  const more = themes.length - most
  return (
    <span className={css['marks']}>
      {themes.slice(0, most).map((theme) => (
        <ThemeMark key={theme.id} colour={theme.colour} label={theme.label} size="swatch" />
      ))}
      {more > 0 && <span className={css['more']}>+{more}</span>}
    </span>
  )
}
