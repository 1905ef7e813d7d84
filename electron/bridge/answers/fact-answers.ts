import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Fact, FactName } from '../../../shared/model/fact.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import { typedDate } from '../../import/reading/typed-date.ts'
import { factsWaiting } from '../../store/facts-waiting.ts'
import { addHost } from '../../store/issuers.ts'
import { factOf, setFact } from '../../store/release-facts.ts'
import { changing, reading, type EngineAnswers, type EngineContext } from './context.ts'

type FactCall = 'facts.waiting' | 'facts.decide' | 'releases.setFact' | 'issuers.addHost'

export const factAnswers: Pick<EngineAnswers, FactCall> = {
  'facts.waiting': (context, asked) => reading(context, ({ reader }) => done(factsWaiting(reader, asked))),

  'facts.decide': (context, { release, fact, decision }) =>
    decide(context, release, fact, (known) => decided(fact, decision, known)),

  'releases.setFact': (context, { release, fact, value }) =>
    decide(context, release, fact, (known) => (value === null ? done(noneThere) : byHand(fact, value, known))),

  'issuers.addHost': (context, { issuer, host }) =>
    changing(context, ['releases.changed'], (store, analyst) => {
      const words = { key: 'log.issuer.host', params: { host } }
      return store.change({ analyst, command: 'issuers.addHost', words }, (writer) => {
        const added = addHost(writer, issuer, host)
        return added.ok ? done({}) : added
      })
    }),
}

/** An analyst's word that the release has none. */
const noneThere: Fact = { value: null, state: 'by-hand', span: null }

type Decision = ParsedInputOf<'facts.decide'>['decision']

function decided(fact: FactName, decision: Decision, known: Fact): Outcome<Fact> {
  switch (decision.kind) {
    case 'keep':
      return done({ ...asRead(known), state: 'by-hand' })
    case 'none':
      return done(noneThere)
    case 'set':
      return byHand(fact, decision.value, known)
  }
}

const asRead = ({ value, span }: Fact): Pick<Fact, 'value' | 'span'> => ({ value, span })

const dates: ReadonlySet<FactName> = new Set(['event', 'dateline', 'publication', 'capture'])

/** What was typed or chosen. Dates may be typed as people write them; one that is none, or two, is refused. */
function byHand(fact: FactName, typed: string, known: Fact): Outcome<Fact> {
  const value = dates.has(fact) ? typedDate(typed) : typed
  if (value === null) return refuse('bad-request', 'failure.fact.date')
  const isChoice = known.choices?.includes(value) === true || known.value === value
  return done({ value, state: 'by-hand', span: isChoice ? known.span : null })
}

const decide = (
  context: EngineContext,
  release: ReleaseId,
  name: FactName,
  settle: (known: Fact) => Outcome<Fact>,
): Outcome<Record<string, never>> =>
  changing(context, ['releases.changed'], (store, analyst) => {
    const known = factOf(store.reader, release, name)
    if (!known.ok) return known
    const fact = settle(known.value)
    if (!fact.ok) return fact
    const words = { key: 'log.release.fact', params: { fact: name } }
    return store.change({ analyst, command: 'releases.setFact', words }, (writer) => {
      const set = setFact(writer, release, name, fact.value)
      return set.ok ? done({}) : set
    })
  })
