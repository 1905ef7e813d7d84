import type { BriefDraft, Citation, Judgement } from '../../shared/model/brief.ts'
import type { TagId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { classes } from '../kit/classes.ts'
import { Field, TextArea } from '../kit/field.tsx'
import { ArrowDown, ArrowUp, Plus, Trash2 } from '../kit/icons.ts'
import { CiteChip } from './cite-chip.tsx'
import {
  addJudgement,
  cite,
  citationNumbers,
  moveJudgement,
  removeJudgement,
  uncite,
  writeJudgement,
  type Target,
} from './draft.ts'
import { passageDrop } from './passage-drag.ts'
import css from './judgements.module.css'

export interface DraftProps {
  readonly draft: BriefDraft
  readonly write: (change: (draft: BriefDraft) => BriefDraft) => void
  readonly citations: ReadonlyMap<TagId, Citation>
  readonly target: Target
  readonly onTarget: (target: Target) => void
}

/** The key judgements in their order: written, cited, moved and removed by keyboard or pointer. */
export function Judgements({ draft, write, citations, target, onTarget }: DraftProps) {
  const add = (): void => {
    write((now) => addJudgement(now))
    onTarget(draft.judgements.length)
  }
  return (
    <section className={css['section']} aria-label={t('brief.judgements')}>
      <h2 className={css['head']}>{t('brief.judgements')}</h2>
      {draft.judgements.length === 0 && <p className={css['none']}>{t('brief.noJudgements')}</p>}
      <ol className={css['list']}>
        {draft.judgements.map((judgement, index) => (
          <JudgementRow
            key={index}
            judgement={judgement}
            index={index}
            last={index === draft.judgements.length - 1}
            numbers={citationNumbers(draft)}
            citations={citations}
            chosen={target === index}
            onTarget={onTarget}
            write={write}
          />
        ))}
      </ol>
      <div>
        <Button tone="quiet" icon={<Plus />} keys="mod+j" onClick={add}>
          {t('brief.addJudgement')}
        </Button>
      </div>
    </section>
  )
}

interface JudgementRowProps extends Pick<DraftProps, 'write' | 'citations' | 'onTarget'> {
  readonly judgement: Judgement
  readonly index: number
  readonly last: boolean
  readonly numbers: ReadonlyMap<TagId, number>
  readonly chosen: boolean
}

function JudgementRow({ judgement, index, last, numbers, citations, chosen, onTarget, write }: JudgementRowProps) {
  const name = t('brief.judgement', { number: index + 1 })
  const move = (by: -1 | 1): void => {
    write((now) => moveJudgement(now, index, by))
    onTarget(index + by)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-judgement='${index + by}']`)?.focus())
  }
  const drop = passageDrop((tag) => write((now) => cite(now, tag, index)))
  const unfounded = judgement.text.trim() !== '' && judgement.evidence.length === 0
  return (
    <li className={classes(css['row'], chosen && css['chosen'])} onFocus={() => onTarget(index)} {...drop}>
      <span className={css['number']} aria-hidden>
        {index + 1}.
      </span>
      <div className={css['body']}>
        <Field label={name} bare>
          <TextArea
            face="serif"
            rows={2}
            value={judgement.text}
            placeholder={t('brief.judgementHint')}
            data-judgement={index}
            autoFocus={chosen}
            onText={(text) => write((now) => writeJudgement(now, index, text))}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              move(event.key === 'ArrowUp' ? -1 : 1)
            }}
          />
        </Field>
        <div className={css['cites']}>
          {judgement.evidence.map((tag) => (
            <CiteChip
              key={tag}
              number={numbers.get(tag) ?? 0}
              citation={citations.get(tag)}
              onRemove={() => write((now) => uncite(now, index, tag))}
            />
          ))}
          {unfounded && <span className={css['warning']}>{t('brief.unfounded')}</span>}
        </div>
      </div>
      <div className={css['tools']}>
        <IconButton
          label={t('brief.moveUp', { name })}
          keys="alt+arrowup"
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          <ArrowUp />
        </IconButton>
        <IconButton label={t('brief.moveDown', { name })} keys="alt+arrowdown" disabled={last} onClick={() => move(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton label={t('brief.remove', { name })} onClick={() => write((now) => removeJudgement(now, index))}>
          <Trash2 />
        </IconButton>
      </div>
    </li>
  )
}
