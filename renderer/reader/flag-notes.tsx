import { IssuerId } from '../../shared/model/ids.ts'
import type { Release } from '../../shared/model/release.ts'
import { isWordKey, t } from '../../shared/words/words.ts'
import { useAsk, useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { Button } from '../kit/button.tsx'
import { TriangleAlert } from '../kit/icons.ts'
import css from './flag-notes.module.css'
import { hostOf } from './host-of.ts'

interface FlagNotesProps {
  readonly release: Release
  readonly onDecide: () => void
}

/** What the analyst should mind about this reading, and what to do about it. */
export function FlagNotes({ release, onDecide }: FlagNotesProps) {
  const flags = release.flags.filter((flag) => isWordKey(`flag.${flag}`))
  if (flags.length === 0) return null
  return (
    <section className={css['flags']} aria-label={t('flags.title')}>
      <ul>
        {flags.map((flag) => (
          <li key={flag} className={css['flag']}>
            <TriangleAlert aria-hidden className={css['sign']} />
            <div className={css['words']}>
              <FlagWords flag={flag} release={release} onDecide={onDecide} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FlagWords({ flag, release, onDecide }: FlagNotesProps & { readonly flag: string }) {
  if (flag === 'issuer-not-confirmed-by-host') return <ForeignHost release={release} />
  const what = `flag.${flag}`
  const todo = `${what}.do`
  return (
    <>
      {isWordKey(what) && <p>{t(what)}</p>}
      {isWordKey(todo) && <p className={css['todo']}>{t(todo)}</p>}
      {flag === 'ambiguous-date' && <Button onClick={onDecide}>{t('flag.decide')}</Button>}
    </>
  )
}

/** The text names an issuer whose host this is not known to be; the analyst may know better. */
function ForeignHost({ release }: { readonly release: Release }) {
  const named = release.issuer.value
  const host = hostOf(release.url.value)
  const issuer = useAsk('issuers.list', {}).value?.find(({ name }) => name === named)
  const { run, busy } = useDo('issuers.addHost')
  const add = async (id: string, to: string): Promise<void> => {
    const added = await run({ issuer: IssuerId.parse(id), host: to })
    if (added.ok) sayDone(t('flag.hostAdded', { host: to, issuer: named ?? '' }))
  }
  return (
    <>
      <p dir="auto">
        {named === null || host === undefined
          ? t('flag.issuer-not-confirmed-by-host.bare')
          : t('flag.issuer-not-confirmed-by-host', { issuer: named, host })}
      </p>
      <p className={css['todo']}>{t('flag.issuer-not-confirmed-by-host.do')}</p>
      {issuer !== undefined && host !== undefined && (
        <Button disabled={busy} onClick={() => void add(issuer.id, host)}>
          {t('flag.hostIsTheirs')}
        </Button>
      )}
    </>
  )
}
