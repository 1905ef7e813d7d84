import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron'
import { t } from '../../shared/words/words.ts'

interface MenuActions {
  /** A command that the page carries out. */
  readonly choose: (command: string) => void
  readonly closeLibrary: () => void
  readonly about: () => void
  readonly logFile: string
}

/** The application menu. Keys that the page handles itself are shown here but not taken from it. */
export const applicationMenu = ({ choose, closeLibrary, about, logFile }: MenuActions): Menu => {
  const command = (label: string, name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const file: MenuItemConstructorOptions = {
    label: t('menu.file'),
    submenu: [
      { ...command(t('menu.newLibrary'), 'library.new', 'CmdOrCtrl+N'), registerAccelerator: true },
      { ...command(t('menu.openLibrary'), 'library.open', 'CmdOrCtrl+O'), registerAccelerator: true },
      command(t('menu.lookAround'), 'library.lookAround'),
      { label: t('menu.closeLibrary'), click: closeLibrary },
      line,
      command(t('menu.importFiles'), 'import.files'),
      command(t('menu.importFolder'), 'import.folder'),
      line,
      { label: t('menu.quit'), role: 'quit' },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: t('menu.edit'),
    submenu: [
      command(t('menu.undo'), 'undo', 'CmdOrCtrl+Z'),
      command(t('menu.redo'), 'redo', 'CmdOrCtrl+Shift+Z'),
      line,
      { label: t('menu.cut'), role: 'cut' },
      { label: t('menu.copy'), role: 'copy' },
      { label: t('menu.paste'), role: 'paste' },
      { label: t('menu.selectAll'), role: 'selectAll' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: t('menu.view'),
    submenu: [
      { label: t('menu.actualSize'), role: 'resetZoom' },
      { label: t('menu.zoomIn'), role: 'zoomIn' },
      { label: t('menu.zoomOut'), role: 'zoomOut' },
      line,
      { label: t('menu.fullScreen'), role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' } as const]),
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: t('menu.help'),
    role: 'help',
    submenu: [
      command(t('menu.shortcuts'), 'sheet'),
      { label: t('menu.logFile'), click: () => shell.showItemInFolder(logFile) },
      { label: t('menu.about'), click: about },
    ],
  }
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([...mac, file, edit, view, help])
}
