import { keepPreviousData, QueryClient, useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { EventName, EventOf } from '../../shared/contract/events.ts'
import { done, type Failure, type Outcome } from '../../shared/contract/outcome.ts'
import { say } from '../../shared/words/words.ts'
import { toast } from '../kit/toast.tsx'
import { ask, watch } from './desk.ts'
import { factEvents, makesStale } from './stale.ts'

export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

export interface Answer<T> {
  readonly value: T | undefined
  readonly failure: Failure | undefined
  /** No answer yet and no failure. */
  readonly waiting: boolean
  /** The value belongs to the question asked before (with `keep`). */
  readonly previous: boolean
}

export interface Asking {
  /** False while it should not be asked. */
  readonly when?: boolean
  /** Keeps the last answer in sight while the next one is on its way: lists never flash. */
  readonly keep?: boolean
  /** Asked again each time it comes into sight, since no event tells when it changes. */
  readonly fresh?: boolean
}

const keyOf = <N extends CallName>(name: N, input: InputOf<N>) => [name, input] as const

/** The answer to a standing question; asked again when an announced fact makes it old. */
export function useAsk<N extends CallName>(name: N, input: InputOf<N>, asking: Asking = {}): Answer<OutputOf<N>> {
  return useOutcome(keyOf(name, input), answering(name, input), asking)
}

/** The answers to several questions of one kind, in the order asked; undefined while one is on its way. */
export function useAskEach<N extends CallName>(
  name: N,
  inputs: readonly InputOf<N>[],
): readonly (OutputOf<N> | undefined)[] {
  return useQueries({
    queries: inputs.map((input) => ({ queryKey: keyOf(name, input), queryFn: answering(name, input) })),
    combine: valuesOf,
  })
}

type Answering<T> = (asked: { readonly signal: AbortSignal }) => Promise<Outcome<T>>

/** A question that was dropped for a newer one is asked again for as long as anybody looks at its answer. */
const answering =
  <N extends CallName>(name: N, input: InputOf<N>): Answering<OutputOf<N>> =>
  async ({ signal }) => {
    let outcome = await ask(name, input)
    while (!outcome.ok && outcome.failure.code === 'cancelled' && !signal.aborted) outcome = await ask(name, input)
    return outcome
  }

/** A function that stays the same, so that the answers stay the same array while none of them changed. */
const valuesOf = <T>(asked: readonly { readonly data: Outcome<T> | undefined }[]): readonly (T | undefined)[] =>
  asked.map(({ data }) => (data?.ok === true ? data.value : undefined))

function useOutcome<T>(
  queryKey: readonly unknown[],
  queryFn: Answering<T>,
  { when = true, keep = false, fresh = false }: Asking,
): Answer<T> {
  const asked = useQuery({
    queryKey,
    queryFn,
    enabled: when,
    ...(fresh && { staleTime: 0 }),
    ...(keep && { placeholderData: keepPreviousData<Outcome<T>> }),
  })
  const outcome = asked.data
  return {
    value: outcome?.ok === true ? outcome.value : undefined,
    failure: outcome?.ok === false ? outcome.failure : undefined,
    waiting: asked.isPending && when,
    previous: asked.isPlaceholderData,
  }
}

export interface Doing<N extends CallName> {
  /** Does it. A failure is said in a toast unless the hook is `quiet`; the outcome tells both ways. */
  readonly run: (input: InputOf<N>) => Promise<Outcome<OutputOf<N>>>
  readonly busy: boolean
}

/** Something a person does. */
export function useDo<N extends CallName>(name: N, { quiet = false }: { readonly quiet?: boolean } = {}): Doing<N> {
  const { mutateAsync, isPending } = useMutation({ mutationFn: (input: InputOf<N>) => ask(name, input) })
  const run = async (input: InputOf<N>): Promise<Outcome<OutputOf<N>>> => {
    const outcome = await mutateAsync(input)
    if (!outcome.ok && !quiet) sayFailure(outcome.failure)
    return outcome
  }
  return { run, busy: isPending }
}

/** Says a failure in a toast; a cancelled dialog is no news. */
export function sayFailure(failure: Failure): void {
  if (failure.code !== 'cancelled') toast({ words: say(failure.say), tone: 'problem' })
}

/** Listens to an event while the component is there. */
export function useWatch<N extends EventName>(name: N, listener: (event: EventOf<N>) => void): void {
  const told = useEffectEvent(listener)
  useEffect(() => watch(name, (event) => told(event)), [name])
}

/** Puts an answer in place before it is asked for again, such as a setting just changed. */
export function foresee<N extends CallName>(
  name: N,
  input: InputOf<N>,
  change: (value: OutputOf<N>) => OutputOf<N>,
): void {
  questions.setQueryData<Outcome<OutputOf<N>>>(keyOf(name, input), (held) =>
    held?.ok === true ? done(change(held.value)) : held,
  )
}

/** Asks all standing questions again that an announced fact makes old. Ends with the function given back. */
export function followFacts(): () => void {
  const ends = factEvents.map((event) =>
    watch(event, () => {
      void questions.invalidateQueries({ predicate: ({ queryKey }) => makesStale(event, queryKey[0] as CallName) })
    }),
  )
  return () => ends.forEach((end) => end())
}
