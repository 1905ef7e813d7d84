import path from 'node:path'

/** The library among the words of a start: `readout /path/My.readout`. */
export const libraryIn = (argv: readonly string[], folder: string): string | undefined => {
  const word = argv.slice(1).findLast((each) => !each.startsWith('-') && each.toLowerCase().endsWith('.readout'))
  return word === undefined ? undefined : path.resolve(folder, word)
}

/** The file that `--print-brief=FILE` names, or undefined when the workbench is wanted. */
export const printModeFile = (argv: readonly string[]): string | undefined => {
  const option = '--print-brief='
  return argv.find((word) => word.startsWith(option))?.slice(option.length)
}
