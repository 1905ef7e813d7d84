import type { Citation } from '../../shared/model/brief.ts'
import type { TagId } from '../../shared/model/ids.ts'
import { sayDate } from '../../shared/words/when.ts'
import { t } from '../../shared/words/words.ts'
import { IconButton } from '../kit/button.tsx'
import { classes } from '../kit/classes.ts'
import { ArrowDown, ArrowUp, Trash2, TriangleAlert } from '../kit/icons.ts'
import type { BriefSource } from '../../shared/model/brief.ts'
import { cite, citedTags, moveEvidence, removeEvidence } from './draft.ts'
import type { DraftProps } from './judgements.tsx'
import { passageDrop } from './passage-drag.ts'
import css from './evidence-list.module.css'

interface EvidenceListProps extends DraftProps {
  readonly sources: readonly BriefSource[]
}

/** The numbered evidence in the order of the page. */
export function EvidenceList({ draft, write, citations, sources, target, onTarget }: EvidenceListProps) {
  const tags = citedTags(draft)
  const drop = passageDrop((tag) => write((now) => cite(now, tag, 'evidence')))
  return (
    <section
      className={classes(css['section'], target === 'evidence' && css['chosen'])}
      aria-label={t('brief.evidence')}
      onFocus={() => onTarget('evidence')}
      {...drop}
    >
      <h2 className={css['head']} tabIndex={0}>
        {t('brief.evidence')}
      </h2>
      {tags.length === 0 && <p className={css['none']}>{t('brief.noEvidence')}</p>}
      <ol className={css['list']}>
        {tags.map((tag, index) => (
          <EvidenceRow
            key={tag}
            tag={tag}
            number={index + 1}
            last={index === tags.length - 1}
            citation={citations.get(tag)}
            source={sources.find(({ number }) => number === citations.get(tag)?.source)}
            write={write}
          />
        ))}
      </ol>
    </section>
  )
}

interface EvidenceRowProps extends Pick<DraftProps, 'write'> {
  readonly tag: TagId
  readonly number: number
  readonly last: boolean
  readonly citation: Citation | undefined
  readonly source: BriefSource | undefined
}

function EvidenceRow({ tag, number, last, citation, source, write }: EvidenceRowProps) {
  const name = t('brief.citation', { number })
  const from = [
    source?.issuer,
    source?.date === undefined || source.date === null ? null : sayDate(source.date),
    citation?.path,
  ]
  return (
    <li className={css['row']}>
      <span className={css['number']}>[{number}]</span>
      <div className={css['body']}>
        <p className={css['quote']} lang={citation?.language ?? undefined} dir={citation?.direction ?? 'auto'}>
          {citation?.quote}
        </p>
        {citation !== undefined && citation.trouble !== null && (
          <p className={css['trouble']}>
            <TriangleAlert aria-hidden /> {t(`brief.trouble.${citation.trouble}`)}
          </p>
        )}
        <div className={css['foot']}>
          <p className={css['source']}>
            {from.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')}
          </p>
          <div className={css['tools']}>
            <IconButton
              label={t('brief.moveUp', { name })}
              disabled={number === 1}
              onClick={() => write((now) => moveEvidence(now, tag, -1))}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              label={t('brief.moveDown', { name })}
              disabled={last}
              onClick={() => write((now) => moveEvidence(now, tag, 1))}
            >
              <ArrowDown />
            </IconButton>
            <IconButton label={t('brief.remove', { name })} onClick={() => write((now) => removeEvidence(now, tag))}>
              <Trash2 />
            </IconButton>
          </div>
        </div>
      </div>
    </li>
  )
}
