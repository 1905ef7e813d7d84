import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { say, t } from '../../shared/words/words.ts'
import { questions, useWatch } from '../desk/questions.ts'
import { toast, Toasts } from '../kit/toast.tsx'
import { Tooltips } from '../kit/tooltip.tsx'
import { useKeyboard } from '../kit/use-keyboard.ts'
import { Appearance } from './appearance.tsx'
import { Door } from './door.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Overlays } from './overlays.tsx'

export function App() {
  useKeyboard()
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={questions}>
        <Tooltips delay={500}>
          <ErrorBoundary>
            <Appearance />
            <Overlays />
            <Door />
          </ErrorBoundary>
          <Notices />
          <Toasts label={t('app.toasts')} closeLabel={t('app.close')} />
        </Tooltips>
      </QueryClientProvider>
    </CSPProvider>
  )
}

/** What the processes have to say unasked, such as an engine that was started again. */
function Notices() {
  useWatch('notice', ({ tone, say: words }) => toast({ words: say(words), tone }))
  return null
}
