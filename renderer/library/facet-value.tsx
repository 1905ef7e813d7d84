import { ReleaseState } from '../../shared/model/release.ts'
import { sayLanguage } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { ThemeMark } from '../kit/theme-mark.tsx'
import { IssuerName } from './issuer-name.tsx'
import { StateMark } from './state-mark.tsx'
import type { FacetName } from './list.ts'
import { useThemes } from './use-themes.ts'

interface FacetValueProps {
  readonly facet: FacetName
  readonly value: string
  readonly label: string
}

/** A value of a facet as it is read: languages and states by name, themes with their mark. */
export function FacetValue({ facet, value, label }: FacetValueProps) {
  switch (facet) {
    case 'languages':
      return value === '' ? t('library.facet.unknown') : sayLanguage(value)
    case 'states':
      return <NamedState value={value} />
    case 'themes':
      return <NamedTheme value={value} label={label} />
    case 'issuers':
      return <IssuerName name={label} />
    case 'years':
      return label
  }
}

function NamedState({ value }: { readonly value: string }) {
  const state = ReleaseState.safeParse(value)
  return state.success && <StateMark state={state.data} named />
}

function NamedTheme({ value, label }: { readonly value: string; readonly label: string }) {
  const theme = useThemes().get(value)
  return theme === undefined ? label : <ThemeMark colour={theme.colour} label={theme.name} />
}
