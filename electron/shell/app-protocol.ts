import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { fileFor, kindOf } from './app-files.ts'

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
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])

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
