import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import { acceptVersion, declineVersion, join, notSame, split } from '../../import/families/decide.ts'
import { capturesNamed, comparisonOf, familyOf, proposalsFor } from '../../import/families/show.ts'
import { changing, reading, type EngineAnswers } from './context.ts'

type FamilyCall = Extract<keyof EngineAnswers, `families.${string}` | `versions.${string}`>

const nothing = (outcome: Outcome<unknown>): Outcome<Record<string, never>> => (outcome.ok ? done({}) : outcome)

export const familyAnswers: Pick<EngineAnswers, FamilyCall> = {
  'families.of': (context, { release }) => reading(context, ({ reader }) => familyOf(reader, release)),
  'families.compare': (context, { left, right }) => reading(context, ({ reader }) => comparisonOf(reader, left, right)),
  'families.notSame': (context, { left, right }) =>
    changing(context, ['releases.changed'], (store, analyst) => nothing(notSame(store, analyst, left, right))),
  'families.split': (context, { release }) =>
    changing(context, ['releases.changed'], (store, analyst) => nothing(split(store, analyst, release))),
  'families.join': (context, { left, right }) =>
    changing(context, ['releases.changed'], (store, analyst) => nothing(join(store, analyst, left, right))),

  'versions.proposed': (context, asked) => reading(context, ({ reader }) => done(proposalsFor(reader, asked))),
  'versions.accept': (context, { proposal }) =>
    changing(context, ['releases.changed', 'tags.changed'], (store, analyst) =>
      acceptVersion(store, analyst, proposal),
    ),
  'versions.decline': (context, { proposal }) =>
    changing(context, ['releases.changed'], (store, analyst) => nothing(declineVersion(store, analyst, proposal))),
  'versions.of': (context, { release }) => reading(context, ({ reader }) => capturesNamed(reader, release)),
}
