/**
 * A name from an archive or a folder as it may be shown anywhere: control characters and those that turn the direction
 * of writing are marked by U+FFFD, and `!`, which separates a member from its file, gives way to `_`.
 */
export const safeMemberName = (name: string): string => safeName(name).replaceAll('!', '_')

/** The same for a file on disk, whose name may hold `!`. */
export const safeName = (name: string): string =>
  name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD').toWellFormed()

/** Whether a member's name leads out of the archive: `../`, an absolute path, a drive. */
export const leadsOutside = (name: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(name)

/** What file managers and version control leave in folders; not something that an analyst put there. */
const litter = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.git', '.svn', '__macosx'])

/** Whether a file or folder of this name, without its path, is left out silently. `._x` is what a Mac keeps of x. */
export const isLitter = (name: string): boolean => name.startsWith('._') || litter.has(name.toLowerCase())
