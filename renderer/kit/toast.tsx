import { Toast as Base } from '@base-ui/react/toast'
import { Button, IconButton } from './button.tsx'
import { CircleAlert, TriangleAlert, X } from './icons.ts'
import css from './toast.module.css'

export interface ToastWords {
  /** A newer toast of the same id takes the place of the older; by default its words. */
  readonly id?: string
  readonly words: string
  /** info: what was done; warning: mind this; problem: it could not be done. */
  readonly tone?: 'info' | 'warning' | 'problem'
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void }
}

interface Shown {
  readonly tone: 'info' | 'warning' | 'problem'
  readonly action: ToastWords['action']
}

const toasts = Base.createToastManager<Shown>()

const shownFor = 8000

/** Says something quietly for 8 s (a problem for twice as long); a newer one of the same id replaces the old. */
export function toast({ words, id = words, tone = 'info', action }: ToastWords): void {
  toasts.add({
    id,
    title: words,
    priority: tone === 'problem' ? 'high' : 'low',
    timeout: tone === 'problem' ? shownFor * 2 : shownFor,
    data: { tone, action },
  })
}

interface ToastsProps {
  readonly label: string
  readonly closeLabel: string
}

/** Where toasts appear; once, in the app. */
export function Toasts({ label, closeLabel }: ToastsProps) {
  return (
    <Base.Provider toastManager={toasts} timeout={shownFor} limit={3}>
      <Base.Portal>
        <Base.Viewport className={css['place']} aria-label={label}>
          <List closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function List({ closeLabel }: { readonly closeLabel: string }) {
  const manager = Base.useToastManager<Shown>()
  return manager.toasts.map((shown) => (
    <Base.Root key={shown.id} toast={shown} className={css['toast']} data-tone={shown.data?.tone}>
      <Base.Content className={css['content']}>
        {shown.data?.tone === 'problem' && <CircleAlert className={css['sign']} aria-hidden />}
        {shown.data?.tone === 'warning' && <TriangleAlert className={css['sign']} aria-hidden />}
        <Base.Title render={<p />} className={css['words']} />
        {shown.data?.action !== undefined && <Act action={shown.data.action} close={() => manager.close(shown.id)} />}
        <Base.Close render={closeButton(closeLabel)} aria-label={closeLabel} />
      </Base.Content>
    </Base.Root>
  ))
}

const closeButton = (label: string) => (
  <IconButton plain label={label}>
    <X />
  </IconButton>
)

function Act({ action, close }: { readonly action: NonNullable<ToastWords['action']>; readonly close: () => void }) {
  return (
    <Button
      tone="quiet"
      {...(action.keys === undefined ? {} : { keys: action.keys })}
      onClick={() => {
        close()
        action.run()
      }}
    >
      {action.label}
    </Button>
  )
}
