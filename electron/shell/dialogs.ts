import { readFileSync } from 'node:fs'
import path from 'node:path'
import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Dialogs } from '../bridge/main-answers.ts'
import { t } from '../../shared/words/words.ts'

const libraries = () => [{ name: t('dialog.libraries'), extensions: ['readout'] }]
const pdfs = () => [{ name: t('dialog.pdfs'), extensions: ['pdf'] }]

/** The system's dialogs on top of the window; undefined when closed without choosing. */
export const createDialogs = (window: () => BrowserWindow | undefined): Dialogs => {
  const open = async (options: OpenDialogOptions): Promise<readonly string[] | undefined> => {
    const above = window()
    const { canceled, filePaths } = await (above === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(above, options))
    return canceled || filePaths.length === 0 ? undefined : filePaths
  }
  const save = async (options: SaveDialogOptions): Promise<string | undefined> => {
    const above = window()
    const { canceled, filePath } = await (above === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(above, options))
    return canceled || filePath === '' ? undefined : filePath
  }
  const one = async (options: OpenDialogOptions): Promise<string | undefined> => (await open(options))?.[0]
  const documents = app.getPath('documents')
  return {
    newLibrary: (suggested) =>
      save({
        title: t('dialog.newLibrary'),
        buttonLabel: t('dialog.newLibrary.save'),
        defaultPath: suggested,
        filters: libraries(),
      }),
    openLibrary: () =>
      one({
        title: t('dialog.openLibrary'),
        buttonLabel: t('dialog.open'),
        filters: libraries(),
        properties: ['openFile'],
      }),
    openBackup: (folder) =>
      one({
        title: t('dialog.openBackup'),
        buttonLabel: t('dialog.open'),
        defaultPath: folder,
        filters: libraries(),
        properties: ['openFile'],
      }),
    importFiles: () =>
      open({
        title: t('dialog.importFiles'),
        buttonLabel: t('dialog.import'),
        properties: ['openFile', 'multiSelections'],
      }),
    importFolder: () =>
      open({
        title: t('dialog.importFolder'),
        buttonLabel: t('dialog.import'),
        properties: ['openDirectory', 'multiSelections'],
      }),
    saveOriginal: (suggested) =>
      save({
        title: t('dialog.saveOriginal'),
        buttonLabel: t('dialog.save'),
        defaultPath: path.join(documents, suggested),
      }),
    saveReport: (suggested) =>
      save({
        title: t('dialog.saveReport'),
        buttonLabel: t('dialog.save'),
        defaultPath: path.join(documents, suggested),
        filters: [{ name: t('dialog.tables'), extensions: ['csv'] }],
      }),
    savePdf: (suggested) =>
      save({
        title: t('dialog.savePdf'),
        buttonLabel: t('dialog.save'),
        defaultPath: path.join(documents, suggested),
        filters: pdfs(),
      }),
    openPdf: () =>
      one({ title: t('dialog.verifyPdf'), buttonLabel: t('dialog.verify'), filters: pdfs(), properties: ['openFile'] }),
  }
}

/**
 * Answers for a walkthrough, which has nobody to click in a dialog of the system: a JSON file, read anew for each
 * dialog, with a path, a list of paths or null (closed without choosing) under the dialog's name.
 */
export const scriptedDialogs = (file: string): Dialogs => {
  const answer = (name: keyof Dialogs): readonly string[] | undefined => {
    const answers: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
    const given = answers[name]
    if (typeof given === 'string') return [given]
    return Array.isArray(given) ? given.filter((each) => typeof each === 'string') : undefined
  }
  const many = (name: keyof Dialogs) => () => Promise.resolve(answer(name))
  const one = (name: keyof Dialogs) => () => Promise.resolve(answer(name)?.[0])
  return {
    newLibrary: one('newLibrary'),
    openLibrary: one('openLibrary'),
    openBackup: one('openBackup'),
    importFiles: many('importFiles'),
    importFolder: many('importFolder'),
    saveReport: one('saveReport'),
    saveOriginal: one('saveOriginal'),
    savePdf: one('savePdf'),
    openPdf: one('openPdf'),
  }
}
