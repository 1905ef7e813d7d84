import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Analyst } from '../../shared/model/analyst.ts'
import { AnalystId } from '../../shared/model/ids.ts'
import { readJson, writeJson } from './json-file.ts'

const fileIn = (folder: string): string => path.join(folder, 'profile.json')

/** The analyst of this account on this computer, for the workbench and the command line; undefined before first run. */
export const readProfile = (folder: string): Analyst | undefined => readJson(fileIn(folder), Analyst)

/** Gives the analyst a name: the same person when there is a profile, else a new one. */
export const nameProfile = (folder: string, name: string): Analyst => {
  const analyst = Analyst.parse({ id: readProfile(folder)?.id ?? AnalystId.parse(randomUUID()), name })
  writeJson(fileIn(folder), analyst)
  return analyst
}
