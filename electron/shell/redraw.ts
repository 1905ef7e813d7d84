import { dialog, type BrowserWindow } from 'electron'
import type { Log } from '../bridge/bugs.ts'
import { t } from '../../shared/words/words.ts'
import type { Announce } from './engine-host.ts'

const MINUTE = 60_000

/** A page that dies is drawn again and said; the second time within a minute a person decides. */
export const redrawOnce = (window: BrowserWindow, log: Log, announce: Announce): void => {
  let lastDeath = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`window: gone (${reason}, ${exitCode})`)
    const again = performance.now() - lastDeath < MINUTE
    lastDeath = performance.now()
    if (again) return dialog.showErrorBox(t('window.gone'), t('window.gone.detail'))
    window.webContents.once('did-finish-load', () =>
      announce('notice', { tone: 'warning', say: { key: 'notice.windowRestarted', params: {} } }),
    )
    window.webContents.reload()
  })
}
