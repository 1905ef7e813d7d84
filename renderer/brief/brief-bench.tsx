import { useState } from 'react'
import type { ComposedBrief } from '../../shared/model/brief.ts'
import { say, t } from '../../shared/words/words.ts'
import { useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { useCommands } from '../kit/commands.ts'
import { FailureNote } from '../kit/failure-note.tsx'
import { BenchPanes, useBenchLayout } from './bench-panes.tsx'
import { BriefBar } from './brief-bar.tsx'
import { Composer } from './composer.tsx'
import { addJudgement, cite, citationNumbers, type Target } from './draft.ts'
import { EvidenceTray } from './evidence-tray.tsx'
import { ExportLine, type Exported } from './export-line.tsx'
import { usePrinted } from './printed-pages.tsx'
import { useDraft } from './use-draft.ts'
import css from './brief-bench.module.css'

interface BriefBenchProps {
  readonly composed: ComposedBrief
  readonly list: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
}

/** One brief being written: composer, the pages as printed, the tray of evidence. */
export function BriefBench({ composed, list }: BriefBenchProps) {
  const { brief } = composed
  const { draft, state, failure, write, save, settle } = useDraft(brief)
  const [target, setTarget] = useState<Target>('evidence')
  const [exported, setExported] = useState<Exported>()
  const layout = useBenchLayout()
  const printed = usePrinted(brief.id, draft, composed.manifestHash)
  const writing = useDo('briefs.export')
  const removing = useDo('briefs.remove')

  const into: Target = typeof target === 'number' && target >= draft.judgements.length ? 'evidence' : target
  const writeOut = async (): Promise<void> => {
    if (!(await save())) return
    const outcome = await writing.run({ brief: brief.id, to: null })
    if (outcome.ok && outcome.value !== null) setExported(outcome.value)
  }
  const addOne = (): void => {
    write((now) => addJudgement(now))
    setTarget(draft.judgements.length)
  }
  useCommands([
    {
      id: 'brief.export',
      label: t('brief.export'),
      group: t('place.brief'),
      keys: 'mod+e',
      inFields: true,
      run: () => void writeOut(),
    },
    {
      id: 'brief.addJudgement',
      label: t('brief.addJudgement'),
      group: t('place.brief'),
      keys: 'mod+j',
      inFields: true,
      run: addOne,
    },
    {
      id: 'brief.tray',
      label: t('brief.tray'),
      group: t('place.brief'),
      keys: 'e',
      run: () => layout.tray.onOpen(!layout.tray.open),
    },
  ])

  return (
    <div className={css['bench']}>
      <BriefBar
        draft={draft}
        state={state}
        write={write}
        pages={printed?.ok === true ? printed.value.pages : undefined}
        troubled={composed.citations.filter((citation) => citation.trouble !== null).length}
        list={list}
        tray={layout.tray}
        busy={writing.busy}
        onExport={() => void writeOut()}
        onRemove={() => void removing.run({ brief: brief.id })}
      />
      {exported !== undefined && (
        <ExportLine key={exported.sha256} exported={exported} onClose={() => setExported(undefined)} />
      )}
      {failure !== undefined && (
        <FailureNote
          words={say(failure.say)}
          actions={<Settle conflict={failure.code === 'conflict'} onSettle={settle} />}
        />
      )}
      <BenchPanes
        layout={layout}
        composer={<Composer composed={composed} draft={draft} write={write} target={into} onTarget={setTarget} />}
        printed={printed}
        tray={
          <EvidenceTray
            numbers={citationNumbers(draft)}
            into={intoWords(into)}
            onCite={(tag) => write((now) => cite(now, tag, into))}
          />
        }
      />
    </div>
  )
}

const intoWords = (target: Target): string =>
  target === 'evidence' ? t('brief.intoEvidence') : t('brief.intoJudgement', { number: target + 1 })

interface SettleProps {
  readonly conflict: boolean
  readonly onSettle: (whose: 'theirs' | 'mine') => void
}

function Settle({ conflict, onSettle }: SettleProps) {
  return (
    <>
      <Button onClick={() => onSettle('mine')}>{t(conflict ? 'brief.keepMine' : 'brief.tryAgain')}</Button>
      {conflict && <Button onClick={() => onSettle('theirs')}>{t('brief.takeTheirs')}</Button>}
    </>
  )
}
