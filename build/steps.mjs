import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { cacheFolder } from './folders.mjs'

/** A set-up that cannot go on, with words for the person who started it. */
export class SetUpFailed extends Error {}

/** All that set-up has to say goes to stderr: stdout belongs to the command. */
export function say(words) {
  process.stderr.write(`readout: ${words}\n`)
}

/** Does work and says so once it takes over two seconds, then every fifteen. */
export async function step(title, work) {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  let spoken = false
  const speak = () => {
    say(spoken ? `${title} … ${seconds()} s` : `${title} …`)
    spoken = true
    timer = setTimeout(speak, 15_000)
  }
  let timer = setTimeout(speak, 1_500)
  try {
    const result = await work()
    if (spoken) say(`${title}: done in ${seconds()} s`)
    return result
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Runs a program to its end and keeps what it prints: `output` from stdout, `log` from both.
 * `timeout` in milliseconds. A program that cannot be started has status null.
 * @returns {Promise<{ status: number | null, output: string, log: string }>}
 */
export function run(program, args, { cwd, env = process.env, timeout = 0 } = {}) {
  return new Promise((settle) => {
    const stdio = ['ignore', 'pipe', 'pipe']
    const plain = { NO_COLOR: '1', ...env }
    const child = spawn(program, args, { cwd, env: plain, stdio, timeout, shell: program.endsWith('.cmd') })
    let output = ''
    let log = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      log += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => (log += text))
    child.on('error', (error) => settle({ status: null, output, log: error.message }))
    child.on('close', (status) => settle({ status, output, log }))
  })
}

/** Like {@link run}, for work that has to succeed: failing, it shows the end of what was printed. */
export async function must(title, program, args, options) {
  const { status, output, log } = await run(program, args, options)
  if (status === 0) return output
  const tail = stripVTControlCharacters(log).trim().split('\n').slice(-25).join('\n')
  throw new SetUpFailed(`${title} failed (status ${status}).\n${tail}`.trim())
}

/**
 * Hands this terminal to a program until it ends.
 * @returns {Promise<number>} its exit status; 128 and more for a signal
 */
export function handOver(program, args, { cwd, env = process.env } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('error', fail)
    child.on('close', (status, signal) => settle(status ?? 128 + (signal === 'SIGINT' ? 2 : 15)))
  })
}

/**
 * Makes something once: `ready` is asked before and after waiting for whoever is making it now,
 * so starts at the same time do not get in each other's way.
 */
export async function once(name, ready, make) {
  if (await ready()) return
  const release = await lock(path.join(cacheFolder(), `${name}.lock`))
  try {
    if (!(await ready())) await make()
  } finally {
    release()
  }
}

async function lock(folder) {
  const holder = path.join(folder, 'pid')
  for (let rounds = 0; ; rounds += 1) {
    try {
      mkdirSync(folder)
      writeFileSync(holder, String(process.pid))
      return () => rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (abandoned(folder, holder)) rmSync(folder, { recursive: true, force: true })
    else {
      if (rounds === 5) say('another start is setting up; waiting for it')
      await wait(300)
    }
  }
}

/** A lock whose holder is gone; one without a name in it is given ten seconds. */
function abandoned(folder, holder) {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0)
    return false
  } catch (error) {
    if (error.code === 'EPERM') return false
    if (error.code === 'ESRCH') return true
  }
  const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return age > 10_000
}
