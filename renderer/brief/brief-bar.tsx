import { Marking, type BriefDraft } from '../../shared/model/brief.ts'
import { t } from '../../shared/words/words.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { classes } from '../kit/classes.ts'
import { Choice, Field } from '../kit/field.tsx'
import { Download, PanelLeft, PanelRight, Trash2 } from '../kit/icons.ts'
import css from './brief-bar.module.css'
import type { Draft } from './use-draft.ts'

/** A minister's note: beyond this the length is marked. */
const LONG = 2

interface BriefBarProps {
  readonly draft: BriefDraft
  readonly state: Draft['state']
  readonly write: Draft['write']
  readonly pages: number | undefined
  readonly troubled: number
  readonly list: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
  readonly tray: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
  readonly busy: boolean
  readonly onExport: () => void
  readonly onRemove: () => void
}

/** Marking, language, length, quote guard and export of the brief in hand. */
export function BriefBar({
  draft,
  state,
  write,
  pages,
  troubled,
  list,
  tray,
  busy,
  onExport,
  onRemove,
}: BriefBarProps) {
  return (
    <header className={css['bar']}>
      <h1 className="unseen">{draft.title}</h1>
      <IconButton label={t('brief.briefs')} pressed={list.open} onClick={() => list.onOpen(!list.open)}>
        <PanelLeft />
      </IconButton>
      <div className={css['marking']}>
        <Field label={t('brief.marking')} bare>
          <Choice
            value={draft.marking}
            options={Marking.options.map((value) => ({ value, label: value }))}
            onChoice={(marking) => write((now) => ({ ...now, marking }))}
          />
        </Field>
      </div>
      <Field label={t('brief.language')} bare>
        <Choice
          value={draft.language}
          options={[
            { value: 'en', label: t('brief.english') },
            { value: 'ru', label: t('brief.russian') },
          ]}
          onChoice={(language) => write((now) => ({ ...now, language }))}
        />
      </Field>
      <span className={css['state']} aria-live="polite">
        {t(`brief.state.${state}`)}
      </span>
      {troubled > 0 && (
        <span className={classes(css['badge'], css['bad'])}>{t('brief.troubled', { count: troubled })}</span>
      )}
      {pages !== undefined && (
        <span
          className={classes(css['badge'], pages > LONG && css['bad'])}
          title={pages > LONG ? t('brief.tooLong') : undefined}
        >
          {t('brief.length', { count: pages })}
        </span>
      )}
      <Button tone="primary" icon={<Download />} keys="mod+e" disabled={busy} onClick={onExport}>
        {t('brief.export')}
      </Button>
      <IconButton label={t('brief.removeBrief')} onClick={onRemove}>
        <Trash2 />
      </IconButton>
      <IconButton label={t('brief.tray')} pressed={tray.open} onClick={() => tray.onOpen(!tray.open)}>
        <PanelRight />
      </IconButton>
    </header>
  )
}
