import type { BackstageCall, EngineCall } from '../../shared/contract/contract.ts'
import { done, type Outcome } from '../../shared/contract/outcome.ts'
import { briefAnswers } from './answers/brief-answers.ts'
import { cleaningAnswers } from './answers/cleaning-answers.ts'
import { factAnswers } from './answers/fact-answers.ts'
import { familyAnswers } from './answers/family-answers.ts'
import type { BackstageAnswers, EngineAnswers, EngineContext } from './answers/context.ts'
import { importAnswers } from './answers/import-answers.ts'
import { libraryAnswers } from './answers/library-answers.ts'
import { logAnswers } from './answers/log-answers.ts'
import { releaseAnswers } from './answers/release-answers.ts'
import { tagAnswers } from './answers/tag-answers.ts'
import { themeAnswers } from './answers/theme-answers.ts'

/** Every call and every question backstage that the engine answers, paired with its room: a missing one does not compile. */
const answers: EngineAnswers & BackstageAnswers = {
  ...libraryAnswers,
  ...importAnswers,
  ...releaseAnswers,
  ...factAnswers,
  ...familyAnswers,
  ...cleaningAnswers,
  ...themeAnswers,
  ...tagAnswers,
  ...logAnswers,
  ...briefAnswers,
  'engine.attempts': async ({ attempts }) => done(await attempts()),
}

/** Answers a question whose input has its schema's shape. Throws only what is a bug. */
export const answerInEngine = async (
  context: EngineContext,
  name: EngineCall | BackstageCall,
  input: unknown,
): Promise<Outcome<unknown>> => {
  // Name and input were paired where the input was validated; the table's type pairs name and answer.
  const answer = answers[name] as (
    context: EngineContext,
    input: unknown,
  ) => Outcome<unknown> | Promise<Outcome<unknown>>
  return answer(context, input)
}
