import { useMemo } from 'react'
import type { Theme } from '../../shared/model/theme.ts'
import { useAsk } from '../desk/questions.ts'

const none: readonly Theme[] = []

/** The themes of the codebook by id. */
export function useThemes(): ReadonlyMap<string, Theme> {
  const themes = useAsk('themes.list', {}).value?.themes ?? none
  return useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes])
}
