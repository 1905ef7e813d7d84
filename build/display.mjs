import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { run, SetUpFailed } from './steps.mjs'

/** Whether windows can be shown to somebody. */
export function hasDisplay({ platform, env } = { platform: process.platform, env: process.env }) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Does work with a display that nobody sees, gone when the work ends.
 * @param {(env: { DISPLAY?: string }) => Promise<T>} work gets what its programs need in their environment
 * @template T
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => server.kill()
  process.once('exit', stop)
  try {
    return await work({ DISPLAY: `:${await numberFrom(server)}` })
  } finally {
    process.off('exit', stop)
    stop()
  }
}

function numberFrom(server) {
  return new Promise((settle, fail) => {
    let text = ''
    server.stdio[3].setEncoding('utf8').on('data', (part) => {
      text += part
      if (text.includes('\n')) settle(text.trim())
    })
    server.on('error', (error) => fail(new SetUpFailed(`Xvfb could not be started: ${error.message}`)))
    server.on('exit', (status) => fail(new SetUpFailed(`Xvfb ended at once (status ${status}).`)))
  })
}

/**
 * Whether Chromium can keep its sandbox for this user: never as root; for others through user
 * namespaces, which containers, a chroot and some kernels refuse, or a helper owned by root.
 */
export async function sandboxWorks(electron) {
  if (process.platform !== 'linux') return true
  if (process.getuid?.() === 0) return false
  const helper = statSync(path.join(path.dirname(electron.executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0) return true
  const { status } = await run('unshare', ['--user', '--map-root-user', 'true'])
  return status === 0 || status === null
}
