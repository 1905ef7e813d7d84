import type { InputOf } from '../../shared/contract/contract.ts'
import { t } from '../../shared/words/words.ts'
import { foresee, useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { saidOf } from './fact-line.tsx'
import { sayFact } from './fact-words.ts'
import { keyOf, type Waiting } from './walk.ts'

type Decision = InputOf<'facts.decide'>['decision']

/** Saves decisions. The next fact is there before this one is saved: keys pressed quickly decide one each. */
export function useFactDecisions(asked: InputOf<'facts.waiting'>) {
  const { run } = useDo('facts.decide')
  return async (waiting: Waiting, decision: Decision): Promise<boolean> => {
    foresee('facts.waiting', asked, ({ total, waiting: left }) => ({
      total: total - 1,
      waiting: left.filter((one) => keyOf(one) !== keyOf(waiting)),
    }))
    const { release, fact } = waiting
    const { ok } = await run({ release, fact, decision })
    if (ok) sayDone(saidAbout(waiting, decision))
    else
      foresee('facts.waiting', asked, ({ total, waiting: left }) => ({ total: total + 1, waiting: [waiting, ...left] }))
    return ok
  }
}

function saidAbout({ fact, known }: Waiting, decision: Decision): string {
  switch (decision.kind) {
    case 'keep':
      return t('facts.kept', { fact: t(`fact.${fact}`), value: known.value === null ? '' : sayFact(fact, known.value) })
    case 'none':
      return saidOf(fact, null)
    case 'set':
      return saidOf(fact, decision.value)
  }
}
