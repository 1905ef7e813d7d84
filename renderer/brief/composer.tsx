import type { ComposedBrief } from '../../shared/model/brief.ts'
import { t } from '../../shared/words/words.ts'
import { Field, TextArea, TextInput } from '../kit/field.tsx'
import { citationsByTag } from './draft.ts'
import { EvidenceList } from './evidence-list.tsx'
import { Judgements, type DraftProps } from './judgements.tsx'
import css from './composer.module.css'

interface ComposerProps extends Omit<DraftProps, 'citations'> {
  readonly composed: ComposedBrief
}

/** Where a brief is written: title, bottom line, judgements, evidence, in the order of the page. */
export function Composer({ composed, draft, write, target, onTarget }: ComposerProps) {
  const shared = { draft, write, target, onTarget, citations: citationsByTag(composed) }
  return (
    <div className={css['composer']}>
      <Field label={t('brief.title')}>
        <TextInput
          value={draft.title}
          maxLength={300}
          placeholder={t('brief.titleHint')}
          dir="auto"
          onText={(title) => write((now) => ({ ...now, title }))}
        />
      </Field>
      <Field label={t('brief.bottomLine')}>
        <TextArea
          face="serif"
          rows={3}
          value={draft.bottomLine}
          placeholder={t('brief.bottomLineHint')}
          onText={(bottomLine) => write((now) => ({ ...now, bottomLine }))}
        />
      </Field>
      <Judgements {...shared} />
      <EvidenceList {...shared} sources={composed.sources} />
    </div>
  )
}
