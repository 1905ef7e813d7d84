import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { Analyst } from '../../shared/model/analyst.ts'
import { AnalystId } from '../../shared/model/ids.ts'
import { readProfile } from '../bridge/profile.ts'
import { listAnalysts } from '../store/analysts.ts'
import type { Store } from '../store/open.ts'
import { profileFolder } from './profile-folder.ts'

/**
 * Who acts: an analyst of the library named by id or name; a new one when the name is new; without `--analyst` the
 * profile of this computer, else one made from the account's name, which is said.
 */
export const actingAnalyst = (
  store: Store,
  given: string | boolean | undefined,
  tell: (line: string) => void,
): Analyst => {
  const known = listAnalysts(store.reader)
  if (typeof given === 'string' && given !== '') {
    const same = known.find((analyst) => analyst.id === given) ?? known.find((analyst) => analyst.name === given)
    return same ?? newcomer(given)
  }
  const profile = readProfile(profileFolder())
  if (profile !== undefined) return profile
  const account = accountName()
  tell(`No analyst profile on this computer; acting as “${account}”. Use --analyst to say who you are.`)
  return known.find((analyst) => analyst.name === account) ?? newcomer(account)
}

const newcomer = (given: string): Analyst => {
  const id = AnalystId.safeParse(given)
  return id.success ? { id: id.data, name: accountName() } : { id: AnalystId.parse(randomUUID()), name: given }
}

const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'analyst'
  }
}
