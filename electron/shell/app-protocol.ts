import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'

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

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types workbench',
].join('; ')

/** Before the app is ready: `app://` is an origin of its own, with fetch and streams. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])

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

export const kindOf = (file: string): string | undefined => kinds[path.extname(file).toLowerCase()]

/** Serves the built pages of `folder` as `app://workbench/…`, each under the content policy. */
export const serveApp = (session: Session, folder: string): void =>
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileFor(request.url, folder) : undefined
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined)
    if (file === undefined || content === undefined) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': kindOf(file) ?? 'application/octet-stream',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'X-DNS-Prefetch-Control': 'off',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cache-Control': 'no-cache',
      },
    })
  })
