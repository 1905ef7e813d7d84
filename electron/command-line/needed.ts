import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'

/** A word or option that the command cannot do without. */
export const needed = (given: string | boolean | undefined, usage: string): Outcome<string> =>
  typeof given === 'string' && given !== '' ? done(given) : refuse('bad-request', 'failure.command.missing', { usage })

/** A whole number of zero or more, or `otherwise` when it was not given. */
export const wholeNumber = (given: string | boolean | undefined, otherwise: number, usage: string): Outcome<number> => {
  if (given === undefined) return done(otherwise)
  return typeof given === 'string' && /^\d{1,9}$/.test(given)
    ? done(Number(given))
    : refuse('bad-request', 'failure.command.number', { given: String(given), usage })
}
