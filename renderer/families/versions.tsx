import { useState } from 'react'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { useCommands } from '../kit/commands.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Empty } from '../kit/empty.tsx'
import { Row, Rows } from '../kit/rows.tsx'
import { ReleaseWords } from './release-words.tsx'
import { whyNewer } from './use-versions.ts'
import { VersionDecisions } from './version-decisions.tsx'
import css from './family.module.css'

/** All proposals of newer versions, over any place; opened by a command. */
export function Versions({ onGo }: { readonly onGo: (place: Place) => void }) {
  const [open, setOpen] = useState(false)
  useCommands(
    [{ id: 'versions.review', label: t('versions.review'), group: t('group.go'), run: () => setOpen(true) }],
    'app',
  )
  if (!open) return null
  return (
    <Dialog open onClose={() => setOpen(false)} title={t('versions.title')} closeLabel={t('app.close')} wide>
      <ProposalList
        onGo={(place) => {
          setOpen(false)
          onGo(place)
        }}
      />
    </Dialog>
  )
}

function ProposalList({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { value, waiting } = useAsk('versions.proposed', { release: null, limit: 200 })
  const proposals = value?.proposals ?? []
  if (waiting) return null
  if (proposals.length === 0) return <Empty title={t('versions.none.title')}>{t('versions.none.words')}</Empty>
  return (
    <>
      <p className={css['quiet']}>{t('versions.waiting', { count: value?.total ?? proposals.length })}</p>
      <Rows label={t('versions.title')}>
        {proposals.map((proposal) => (
          <Row key={proposal.id} actions={<VersionDecisions proposal={proposal} onGo={onGo} />}>
            <dl className={css['pair']}>
              <dt>{t('versions.newer')}</dt>
              <dd>
                <ReleaseWords name={proposal.newer} />
              </dd>
              <dt>{t('versions.older')}</dt>
              <dd>
                <ReleaseWords name={proposal.older} />
              </dd>
            </dl>
            <span className={css['quiet']}>
              {[whyNewer(proposal), proposal.tags > 0 ? t('versions.tags', { count: proposal.tags }) : '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </Row>
        ))}
      </Rows>
    </>
  )
}
