import { useState } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import { t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { CircleCheck, ShieldCheck, TriangleAlert, X } from '../kit/icons.ts'
import css from './export-line.module.css'

export type Exported = NonNullable<OutputOf<'briefs.export'>>
type Verified = NonNullable<OutputOf<'briefs.verify'>>

interface ExportLineProps {
  readonly exported: Exported
  readonly onClose: () => void
}

/** What was written, and the way to hold it against the library. */
export function ExportLine({ exported, onClose }: ExportLineProps) {
  const verify = useDo('briefs.verify')
  const [verified, setVerified] = useState<Verified>()
  const { file, pages, sha256 } = exported
  return (
    <div className={css['line']} role="status">
      <CircleCheck className={css['good']} aria-hidden />
      <p className={css['words']}>{t('brief.exported', { file, count: pages, hash: sha256.slice(0, 12) })}</p>
      <Button
        tone="quiet"
        icon={<ShieldCheck />}
        disabled={verify.busy}
        onClick={async () => {
          const outcome = await verify.run({ pick: exported.pick })
          if (outcome.ok && outcome.value !== null) setVerified(outcome.value)
        }}
      >
        {t('brief.verify')}
      </Button>
      <IconButton label={t('brief.close')} onClick={onClose}>
        <X />
      </IconButton>
      {verified !== undefined && <Result verified={verified} />}
    </div>
  )
}

function Result({ verified }: { readonly verified: Verified }) {
  if (verified.ok) return <p className={css['result']}>{t('brief.verified', { count: verified.checked })}</p>
  return (
    <ul className={css['problems']}>
      {verified.problems.map((problem, index) => (
        <li key={index} className={css['problem']}>
          <TriangleAlert aria-hidden />
          <span>
            {problem.citation !== null && `[${problem.citation}] `}
            {t(`brief.kind.${problem.kind}`)}: {problem.detail}
          </span>
        </li>
      ))}
    </ul>
  )
}
