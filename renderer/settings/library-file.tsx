import { sayBytes, sayInstant, sayNumber } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { questions, useAsk, useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { toast } from '../kit/toast.tsx'
import { CheckResult } from './check-result.tsx'
import css from './settings-room.module.css'

/** The library's file: what is in it, its backups, its soundness. */
export function LibraryFile() {
  const info = useAsk('library.info', {}).value
  const path = useAsk('app.about', {}, { fresh: true }).value?.library?.path
  const close = useDo('library.close')
  if (info == null) return null
  return (
    <>
      <dl className={css['facts']}>
        <dt>{t('new.name')}</dt>
        <dd dir="auto">{info.name}</dd>
        <dt>{t('settings.file')}</dt>
        <dd dir="ltr" className={css['path']}>
          {path}
        </dd>
        <dt>{t('settings.releases')}</dt>
        <dd>{sayNumber(info.releases)}</dd>
        <dt>{t('settings.themes')}</dt>
        <dd>{sayNumber(info.themes)}</dd>
        <dt>{t('settings.codebook')}</dt>
        <dd>{sayNumber(info.codebookVersion)}</dd>
        <dt>{t('settings.schema')}</dt>
        <dd>{info.schema}</dd>
      </dl>
      <Backups />
      <CheckResult />
      <div className={css['end']}>
        <Button onClick={() => void close.run({})}>{t('settings.closeLibrary')}</Button>
      </div>
    </>
  )
}

function Backups() {
  const backups = useAsk('library.backups', {}).value ?? []
  const backUp = useDo('library.backupNow')
  const restore = useDo('library.restore')
  const backUpNow = async (): Promise<void> => {
    const made = await backUp.run({})
    if (!made.ok) return
    toast({ words: t('settings.backedUp', { file: made.value.file.split(/[\\/]/u).at(-1) ?? '' }) })
    await questions.invalidateQueries({
      predicate: ({ queryKey: [name] }) => name === 'library.backups' || name === 'app.about',
    })
  }
  const restoreFrom = async (pick: (typeof backups)[number]['pick'] | null): Promise<void> => {
    const restored = await restore.run({ pick })
    if (restored.ok) toast({ words: t('settings.restored') })
  }
  return (
    <section className={css['section']}>
      <header className={css['sectionHead']}>
        <h3>{t('settings.backups')}</h3>
        <Button disabled={backUp.busy} onClick={() => void backUpNow()}>
          {t('settings.backUpNow')}
        </Button>
      </header>
      {backups.length === 0 && <p className={css['quiet']}>{t('settings.backups.none')}</p>}
      <ul className={css['rows']}>
        {backups.map((backup) => (
          <li key={backup.file} className={css['row']}>
            <span className={css['grow']}>
              <span className="numbers">{sayInstant(backup.at)}</span>
              <span className={css['small']}>
                {t('settings.backup.holds', {
                  releases: backup.releases,
                  tags: backup.tags,
                  size: sayBytes(backup.bytes),
                })}
              </span>
            </span>
            <Button disabled={restore.busy} onClick={() => void restoreFrom(backup.pick)}>
              {t('settings.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button tone="quiet" disabled={restore.busy} onClick={() => void restoreFrom(null)}>
          {t('settings.restoreOther')}
        </Button>
      </div>
    </section>
  )
}
