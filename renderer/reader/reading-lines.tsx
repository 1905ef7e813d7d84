import { useState } from 'react'
import type { InputOf } from '../../shared/contract/contract.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { Mapping } from '../../shared/model/mapping.ts'
import type { Release } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { useAsk, useDo } from '../desk/questions.ts'
import { sayDone } from '../desk/undo.ts'
import { Button } from '../kit/button.tsx'
import { ChevronDown } from '../kit/icons.ts'
import { Menu } from '../kit/menu.tsx'
import { MappingDialog } from '../mapping/mapping-dialog.tsx'
import { encodings, isTextFormat, known } from './encodings.ts'
import css from './facts-pane.module.css'

interface ReadingLinesProps {
  readonly release: Release
  /** It was read again; it may be another release now. */
  readonly onRead: (release: ReleaseId) => void
}

/** How the file was read, where that can be changed: its encoding, and the columns of a table. */
export function ReadingLines({ release, onRead }: ReadingLinesProps) {
  const { run, busy } = useDo('releases.readAgain')
  const again = async (how: Pick<InputOf<'releases.readAgain'>, 'encoding' | 'mapping'>, said: string) => {
    const outcome = await run({ release: release.id, ...how })
    if (!outcome.ok) return false
    sayDone(said)
    onRead(outcome.value.release)
    return true
  }
  return (
    <>
      {release.encoding !== null && (
        <EncodingLine
          encoding={release.encoding}
          changeable={isTextFormat(release.format)}
          busy={busy}
          onEncoding={(encoding) =>
            void again({ encoding, mapping: null }, t('encoding.changed', { encoding: nameOf(encoding) }))
          }
        />
      )}
      <MappingLine
        release={release}
        busy={busy}
        onMapping={(mapping) => again({ encoding: null, mapping }, t('mapping.again'))}
      />
    </>
  )
}

const nameOf = (encoding: string): string => {
  const named = known(encoding)
  return named === undefined ? encoding : t(`encoding.${named}`)
}

interface EncodingLineProps {
  readonly encoding: string
  readonly changeable: boolean
  readonly busy: boolean
  readonly onEncoding: (encoding: string) => void
}

function EncodingLine({ encoding, changeable, busy, onEncoding }: EncodingLineProps) {
  const items = encodings
    .filter((one) => one !== encoding.toLowerCase())
    .map((one) => ({ id: one, label: t(`encoding.${one}`), run: () => onEncoding(one) }))
  return (
    <div className={css['plain']}>
      <dt>{t('fact.encoding')}</dt>
      <dd className={css['menu']}>
        {changeable ? (
          <Menu
            trigger={
              <Button tone="quiet" disabled={busy} title={t('encoding.change')}>
                {nameOf(encoding)}
                <ChevronDown />
              </Button>
            }
            items={items}
          />
        ) : (
          nameOf(encoding)
        )}
      </dd>
    </div>
  )
}

const tables: readonly string[] = ['csv', 'json', 'jsonl', 'xml']

interface MappingLineProps {
  readonly release: Release
  readonly busy: boolean
  readonly onMapping: (mapping: Mapping) => Promise<boolean>
}

function MappingLine({ release, busy, onMapping }: MappingLineProps) {
  const [open, setOpen] = useState(false)
  const proposal = useAsk('releases.mapping', { release: release.id }, { when: tables.includes(release.format) }).value
  if (proposal == null) return null
  return (
    <div className={css['plain']}>
      <dt>{t('mapping.fact')}</dt>
      <dd className={css['menu']}>
        <Button tone="quiet" disabled={busy} onClick={() => setOpen(true)}>
          {t('mapping.change')}
        </Button>
        {open && (
          <MappingDialog
            again
            proposal={proposal}
            busy={busy}
            onClose={() => setOpen(false)}
            onMapping={(mapping) => void onMapping(mapping).then((read) => read && setOpen(false))}
          />
        )}
      </dd>
    </div>
  )
}
