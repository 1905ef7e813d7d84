import { describe, expect, test } from 'vitest'
import {
  addJudgement,
  citationNumbers,
  cite,
  moveEvidence,
  moveJudgement,
  removeEvidence,
  removeJudgement,
  uncite,
} from '../../../renderer/brief/draft.ts'
import type { BriefDraft } from '../../../shared/model/brief.ts'
import { TagId } from '../../../shared/model/ids.ts'

const tag = (number: number): TagId => TagId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const [a, b, c] = [tag(1), tag(2), tag(3)]
const draft = (made: Partial<BriefDraft> = {}): BriefDraft => ({
  title: '',
  template: 'intelligence-note',
  language: 'en',
  marking: 'TLP:AMBER',
  bottomLine: '',
  judgements: [],
  evidence: [],
  ...made,
})

describe('citing', () => {
  test('a passage cited in a judgement stands in the evidence too, once', () => {
    const once = cite(draft({ judgements: [{ text: 'x', evidence: [] }] }), a, 0)
    expect(once).toMatchObject({ evidence: [a], judgements: [{ text: 'x', evidence: [a] }] })
    expect(cite(once, a, 0)).toEqual(once)
  })

  test('taking a citation off a judgement leaves the passage in the evidence', () => {
    const cited = draft({ evidence: [a], judgements: [{ text: 'x', evidence: [a] }] })
    expect(uncite(cited, 0, a)).toMatchObject({ evidence: [a], judgements: [{ evidence: [] }] })
  })

  test('taking a passage out of the evidence takes it off every judgement', () => {
    const cited = draft({ evidence: [a, b], judgements: [{ text: 'x', evidence: [a, b] }] })
    expect(removeEvidence(cited, a)).toMatchObject({ evidence: [b], judgements: [{ evidence: [b] }] })
  })

  test('numbers follow the evidence, then what only judgements cite', () => {
    const numbers = citationNumbers(draft({ evidence: [b], judgements: [{ text: '', evidence: [c, b] }] }))
    expect([...numbers]).toEqual([
      [b, 1],
      [c, 2],
    ])
  })

  test('moving a passage that only a judgement cites lists it first', () => {
    expect(moveEvidence(draft({ evidence: [b], judgements: [{ text: '', evidence: [c] }] }), c, -1).evidence).toEqual([
      c,
      b,
    ])
  })
})

describe('judgements', () => {
  const two = draft({
    judgements: [
      { text: 'one', evidence: [] },
      { text: 'two', evidence: [] },
    ],
  })
  const texts = ({ judgements }: BriefDraft): readonly string[] => judgements.map(({ text }) => text)

  test('move within their list and never off its ends', () => {
    expect(texts(moveJudgement(two, 1, -1))).toEqual(['two', 'one'])
    expect(texts(moveJudgement(two, 0, -1))).toEqual(['one', 'two'])
    expect(texts(moveJudgement(two, 1, 1))).toEqual(['one', 'two'])
  })

  test('are added at the end or after one, and removed alone', () => {
    expect(texts(addJudgement(two))).toEqual(['one', 'two', ''])
    expect(texts(addJudgement(two, 0))).toEqual(['one', '', 'two'])
    expect(texts(removeJudgement(two, 0))).toEqual(['two'])
  })
})
