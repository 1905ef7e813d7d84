import type { ImportFailure } from '../../shared/model/import.ts'
import { MappingProposal } from '../../shared/model/mapping.ts'
import type { DraftProblem } from './draft.ts'
import { messageOf } from './problem-words.ts'

/** Problems of a file as rows of the report. A table that could not be mapped brings its columns along. */
export const failuresOf = (source: string, problems: readonly DraftProblem[]): ImportFailure[] =>
  problems.map(({ member, code, detail }) => {
    const mapping = code === 'needs-mapping' ? proposalIn(detail) : undefined
    return {
      source: `${source}${member}`,
      code,
      message: messageOf(code, detail),
      ...(mapping !== undefined && { mapping }),
    }
  })

function proposalIn(detail: string): MappingProposal | undefined {
  try {
    return MappingProposal.safeParse(JSON.parse(detail)).data
  } catch {
    return undefined
  }
}
