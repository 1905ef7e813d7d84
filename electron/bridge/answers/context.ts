import type { Jobs } from '../../jobs/jobs.ts'
import type { ParserHost } from '../../import/parser-host.ts'
import type { JobId } from '../../../shared/model/ids.ts'
import type { ImportResult } from '../../../shared/model/import.ts'
import type { Store } from '../../store/open.ts'
import type { EventName, EventOf } from '../../../shared/contract/events.ts'
import { refuse, unusable, type Outcome } from '../../../shared/contract/outcome.ts'
import type {
  About,
  BackstageCall,
  BackstageInput,
  BackstageOutput,
  EngineCall,
  OutputOf,
  ParsedInputOf,
} from '../../../shared/contract/contract.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { Searches } from './searches.ts'

/** What the engine holds while it runs. `store` and `searches` come and go together. */
export interface EngineContext {
  store: Store | null
  searches: Searches | null
  /** The profile of this computer; null before first run. */
  analyst: Analyst | null
  readonly jobs: Jobs
  readonly parser: ParserHost
  /** Imports of this session, oldest first: which paths they were given, and what they did once they have ended. */
  readonly imports: Map<JobId, { readonly paths: readonly string[]; readonly result: ImportResult | null }>
  readonly announce: <N extends EventName>(name: N, fact: EventOf<N>) => void
  readonly openSearches: (file: string) => Searches
  /** What was refused at this process's doors and its parser's. */
  readonly attempts: () => Promise<About['attempts']>
}

type Answer<T> = Outcome<T> | Promise<Outcome<T>>

export type EngineAnswers = {
  readonly [N in EngineCall]: (context: EngineContext, input: ParsedInputOf<N>) => Answer<OutputOf<N>>
}
export type BackstageAnswers = {
  readonly [N in BackstageCall]: (context: EngineContext, input: BackstageInput<N>) => Answer<BackstageOutput<N>>
}

/** Changes that events announce; each is followed by `log.changed`. */
type Changed = 'releases.changed' | 'themes.changed' | 'tags.changed' | 'briefs.changed' | 'cleaning.changed'

/** Reads from the open library. */
export const reading = <T, R extends Answer<T>>(
  context: EngineContext,
  work: (store: Store) => R,
): R | Outcome<never> => (context.store === null ? unusable('none-open') : work(context.store))

/** Changes the open library as the analyst of this computer, then announces what changed. */
export const changing = <T>(
  context: EngineContext,
  changed: readonly Changed[],
  work: (store: Store, analyst: Analyst) => Outcome<T>,
): Outcome<T> => {
  if (context.store === null) return unusable('none-open')
  if (context.analyst === null) return refuse('bad-request', 'failure.noAnalyst')
  const outcome = work(context.store, context.analyst)
  if (outcome.ok) announceChange(context, changed)
  return outcome
}

export const everything: readonly Changed[] = [
  'releases.changed',
  'themes.changed',
  'tags.changed',
  'briefs.changed',
  'cleaning.changed',
]

export const announceChange = (context: EngineContext, changed: readonly Changed[]): void => {
  for (const name of changed) context.announce(name, {})
  context.announce('log.changed', {})
}
