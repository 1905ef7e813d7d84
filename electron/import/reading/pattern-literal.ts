/**
 * The longest run of characters that every match of a regular expression must hold, as its source shows it outside of
 * groups, classes and alternatives; empty where there is none.
 */
export function literalOf(source: string): string {
  let depth = 0
  let run = ''
  let best = ''
  for (const [part] of source.matchAll(/\\[pP]\{[^}]*\}|\\u[\dA-F]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\{[\d,]*\}|[^]/gu)) {
    if (part === '|' && depth === 0) return ''
    if (part === '(') depth += 1
    const isPlain = depth === 0 && /^(?:[^\\^$.*+?()[\]{}|]|\\[.\-/()])$/u.test(part)
    if (part === ')') depth -= 1
    if (/^(?:[?*]|\{0?,?\d*\})/u.test(part)) run = run.slice(0, -1)
    if (run.length > best.length) best = run
    run = isPlain ? run + part.replace('\\', '') : ''
  }
  return run.length > best.length ? run : best
}
