import { useQuery } from '@tanstack/react-query'
import type { Check } from '../../shared/contract/contract.ts'
import { questions } from '../desk/questions.ts'

const key = ['last-check'] as const

/** What the last check of this session found; null before the first. Held beside the other answers of the engine. */
export const useCheck = (): Check | null =>
  useQuery<Check | null>({ queryKey: key, queryFn: () => null, gcTime: Number.POSITIVE_INFINITY }).data ?? null

export const keepCheck = (check: Check): void => {
  questions.setQueryData<Check | null>(key, check)
}
