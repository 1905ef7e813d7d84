import { useAsk } from '../desk/questions.ts'
import { FirstRun } from './first-run.tsx'
import { Frame } from './frame.tsx'

/** Which side of the door we are on: the workbench of the open library, or the two doors. */
export function Door() {
  const library = useAsk('library.info', {})
  const prefs = useAsk('app.prefs', {})
  const profile = useAsk('app.profile', {})
  if (library.waiting || prefs.waiting || profile.waiting) return null
  const info = library.value ?? null
  const named = profile.value?.analyst != null
  if (info === null || !named)
    return <FirstRun {...(profile.value ? { profile: profile.value } : {})} open={info !== null} />
  return <Frame key={info.id} library={info} />
}
