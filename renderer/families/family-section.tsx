import { useState } from 'react'
import type { Family } from '../../shared/model/family.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { sayShare } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import type { Place } from '../desk/place.ts'
import { useAsk } from '../desk/questions.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { Ellipsis, GitCompareArrows } from '../kit/icons.ts'
import { Menu } from '../kit/menu.tsx'
import { Row, Rows } from '../kit/rows.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { ReleaseFinder } from './release-finder.tsx'
import { ReleaseWords } from './release-words.tsx'
import { useFamily, type FamilyActs } from './use-family.ts'
import css from './family.module.css'

interface FamilySectionProps {
  readonly release: ReleaseId
  readonly onGo: (place: Place) => void
  /** Of its heading, below what it stands in. */
  readonly level?: 2 | 3
}

/** The releases that republish the same statement, and what can be decided about them. */
export function FamilySection({ release, onGo, level = 3 }: FamilySectionProps) {
  const family = useAsk('families.of', { release }).value
  const [finding, setFinding] = useState(false)
  const [compared, setCompared] = useState<ReleaseId>()
  const acts = useFamily()
  const Heading = level === 2 ? 'h2' : 'h3'
  if (family === undefined) return null
  const others = family?.members.filter(({ id }) => id !== release) ?? []
  return (
    <section className={css['family']}>
      <Heading className={css['name']}>
        {others.length === 0 ? t('family.title') : t('family.count', { count: others.length + 1 })}
      </Heading>
      {others.length === 0 && <p className={css['quiet']}>{t('family.none')}</p>}
      {others.length > 0 && (
        <Rows label={t('family.title')}>
          {others.map((member) => (
            <Row
              key={member.id}
              onPress={() => onGo({ room: 'reader', release: member.id })}
              actions={<Acts release={release} member={member} acts={acts} onCompare={() => setCompared(member.id)} />}
            >
              <ReleaseWords name={member} />
              <span className={css['quiet']}>{alikeWords(member)}</span>
            </Row>
          ))}
        </Rows>
      )}
      <div className={css['foot']}>
        <Button tone="quiet" onClick={() => setFinding(true)}>
          {t('family.join')}
        </Button>
        {others.length > 0 && (
          <Button tone="quiet" onClick={() => void acts.takeOut(release)}>
            {t('family.split')}
          </Button>
        )}
      </div>
      {compared !== undefined && (
        <CompareDialog
          left={release}
          right={compared}
          onGo={onGo}
          onClose={() => setCompared(undefined)}
          decisions={
            <Button
              onClick={() => {
                setCompared(undefined)
                void acts.keepApart(release, compared)
              }}
            >
              {t('family.notSame')}
            </Button>
          }
        />
      )}
      {finding && (
        <ReleaseFinder
          label={t('family.join.title')}
          without={[release, ...others.map(({ id }) => id)]}
          onClose={() => setFinding(false)}
          onRelease={(other) => {
            setFinding(false)
            void acts.join(release, other)
          }}
        />
      )}
    </section>
  )
}

type Member = Family['members'][number]

/** Kin through a third release may have no words in common. */
const NOTHING_ALIKE = 0.01

const alikeWords = ({ similarity, joinedByHand, newerProposed }: Member): string =>
  [
    newerProposed ? t('family.proposed') : undefined,
    newerProposed || similarity === null || similarity < NOTHING_ALIKE
      ? undefined
      : t('family.alike', { percent: sayShare(similarity) }),
    joinedByHand ? t('family.byHand') : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

interface ActsProps {
  readonly release: ReleaseId
  readonly member: Member
  readonly acts: FamilyActs
  readonly onCompare: () => void
}

function Acts({ release, member, acts, onCompare }: ActsProps) {
  const title = member.title ?? t('library.untitled')
  return (
    <>
      <IconButton label={t('family.compareWith', { title })} onClick={onCompare}>
        <GitCompareArrows />
      </IconButton>
      <Menu
        align="end"
        trigger={more(t('family.more', { title }))}
        items={[
          { id: 'compare', label: t('family.compare'), run: onCompare },
          { id: 'notSame', label: t('family.notSame'), run: () => void acts.keepApart(release, member.id) },
        ]}
      />
    </>
  )
}

const more = (label: string) => (
  <IconButton label={label}>
    <Ellipsis />
  </IconButton>
)
