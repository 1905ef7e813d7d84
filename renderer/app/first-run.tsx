import { useId, useRef, useState, type ReactNode } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { BookOpenText, FolderOpen, LibraryBig } from '../kit/icons.ts'
import { useLibraryFile } from './library-file.ts'
import { NewLibrary } from './new-library.tsx'
import { Recent } from './recent.tsx'
import { YourName } from './your-name.tsx'
import css from './first-run.module.css'

interface FirstRunProps {
  readonly profile?: OutputOf<'app.profile'>
  /** A library is open already and only the name is missing. */
  readonly open: boolean
}

/** The first page: who you are, and two doors. */
export function FirstRun({ profile, open }: FirstRunProps) {
  const known = profile?.analyst?.name
  const [name, setName] = useState(known ?? profile?.suggestedName ?? '')
  const [missing, setMissing] = useState(false)
  const [making, setMaking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const setProfile = useDo('app.setProfile')
  const file = useLibraryFile()

  const type = (typed: string): void => {
    setName(typed)
    setMissing(false)
  }
  const keepName = async (): Promise<boolean> => {
    if (known !== undefined) return true
    if (name.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return false
    }
    return (await setProfile.run({ name: name.trim() })).ok
  }
  const through = async (step: () => unknown): Promise<void> => {
    if (await keepName()) step()
  }

  return (
    <main className={css['page']}>
      <div className={css['sheet']}>
        <h1 className={css['name']}>{t('app.name')}</h1>
        <p className={css['lead']}>{t('first.lead')}</p>
        {known === undefined ? (
          <YourName name={name} missing={missing} field={field} onName={type} onEnter={() => void keepName()} />
        ) : (
          <p className={css['welcome']}>{t('first.welcome', { name: known })}</p>
        )}
        {!open && (
          <>
            <div className={css['doors']}>
              <DoorCard
                icon={<BookOpenText />}
                title={t('first.look')}
                words={t('first.lookWords')}
                disabled={file.busy}
                onOpen={() => void through(file.lookAround)}
              />
              <DoorCard
                icon={<LibraryBig />}
                title={t('first.new')}
                words={t('first.newWords')}
                disabled={file.busy}
                onOpen={() => void through(() => setMaking(true))}
              />
            </div>
            <Recent onOpen={(pick) => void through(() => file.open(pick))} />
            <div>
              <Button icon={<FolderOpen />} keys="mod+o" onClick={() => void through(() => file.open(null))}>
                {t('first.open')}
              </Button>
            </div>
          </>
        )}
        <p className={css['offline']}>{t('first.offline')}</p>
      </div>
      <NewLibrary open={making} onClose={() => setMaking(false)} />
    </main>
  )
}

interface DoorCardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly words: string
  readonly disabled: boolean
  readonly onOpen: () => void
}

function DoorCard({ icon, title, words, disabled, onOpen }: DoorCardProps) {
  const described = useId()
  return (
    <div className={css['door']}>
      <span className={css['icon']} aria-hidden>
        {icon}
      </span>
      <button type="button" className={css['title']} disabled={disabled} onClick={onOpen} aria-describedby={described}>
        {title}
      </button>
      <p className={css['words']} id={described}>
        {words}
      </p>
    </div>
  )
}
