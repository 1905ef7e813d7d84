import { Component, type ReactNode } from 'react'
import { t } from '../../shared/words/words.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'

interface State {
  readonly stopped: boolean
}

/** Keeps a bug in one part of the window from emptying all of it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { stopped: false }

  static getDerivedStateFromError(): State {
    return { stopped: true }
  }

  override render(): ReactNode {
    if (!this.state.stopped) return this.props.children
    const again = (
      <Button tone="primary" onClick={() => this.setState({ stopped: false })}>
        {t('error.again')}
      </Button>
    )
    return (
      <Empty title={t('error.title')} actions={again}>
        {t('error.words')}
      </Empty>
    )
  }
}
