import type { CallName } from '../../shared/contract/contract.ts'
import type { EventName } from '../../shared/contract/events.ts'

/** Which answers a fact makes old. A name that ends in '.' stands for all calls that begin so. */
const touched: Readonly<Record<EventName, readonly (CallName | `${string}.`)[]>> = {
  'library.changed': [
    'library.',
    'releases.',
    'issuers.',
    'cleaning.',
    'themes.',
    'tags.',
    'suggestions.',
    'log.',
    'briefs.',
    'jobs.',
    'facts.',
    'families.',
    'versions.',
    'app.',
  ],
  'releases.changed': [
    'releases.',
    'issuers.',
    'library.info',
    'suggestions.',
    'tags.',
    'themes.list',
    'cleaning.',
    'facts.',
    'families.',
    'versions.',
    'briefs.',
  ],
  'themes.changed': ['themes.', 'tags.', 'suggestions.', 'releases.', 'library.info', 'briefs.show'],
  'tags.changed': [
    'tags.',
    'releases.',
    'suggestions.',
    'library.info',
    'themes.list',
    'versions.proposed',
    'briefs.show',
  ],
  'briefs.changed': ['briefs.'],
  'cleaning.changed': ['cleaning.', 'releases.', 'tags.', 'suggestions.', 'families.compare', 'briefs.show'],
  'log.changed': ['log.'],
  'job.moved': [],
  notice: [],
  'menu.chosen': [],
}

/** Asked only when a person does: printing and verifying are no standing questions. */
const kept: readonly CallName[] = ['briefs.print', 'app.prefs']

/** Whether an event makes the answer of a call old. */
export const makesStale = (event: EventName, name: CallName): boolean =>
  !kept.includes(name) &&
  touched[event].some((pattern) => (pattern.endsWith('.') ? name.startsWith(pattern) : name === pattern))

export const factEvents = Object.keys(touched).filter(
  (name): name is EventName => touched[name as EventName].length > 0,
)
