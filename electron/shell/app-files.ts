import path from 'node:path'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

/** The file under `folder` that an address of `app://workbench/` names; undefined for anything else. */
export const fileFor = (address: string, folder: string): string | undefined => {
  const { protocol: scheme, host, pathname } = new URL(address)
  if (scheme !== 'app:' || host !== 'workbench') return undefined
  const wanted = decoded(pathname)
  if (wanted === undefined || wanted.includes('\0')) return undefined
  const file = path.resolve(folder, `.${wanted === '/' ? '/index.html' : wanted}`)
  return file.startsWith(`${path.resolve(folder)}${path.sep}`) && kindOf(file) !== undefined ? file : undefined
}

const decoded = (pathname: string): string | undefined => {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** The media type of a built file; undefined for a kind that no page of ours has. */
export const kindOf = (file: string): string | undefined => kinds[path.extname(file).toLowerCase()]
