/** Words that were kept on either side of a quote, cut between words for showing, with … where something is left out. */
export const leadingIn = (before: string, isWhole: boolean): string => {
  if (isWhole) return before
  const space = before.search(/\s\S/u)
  return `…${space === -1 ? before : before.slice(space + 1)}`
}

/** What follows a quote; a whole sentence is left as it ends. */
export const leadingOut = (after: string): string => {
  if (after === '' || /[.!?。！？۔؟]\s*$/u.test(after)) return after.trimEnd()
  const words = /^(?<kept>.*\S)\s/su.exec(after)?.groups?.['kept']
  return `${words ?? after}…`
}
