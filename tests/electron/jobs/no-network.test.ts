import { execFile } from 'node:child_process'
import net from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const guard = fileURLToPath(new URL('../../../electron/jobs/no-network.ts', import.meta.url))

let reached = 0
const server = net.createServer((socket) => {
  reached += 1
  socket.end()
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  if (address !== null && typeof address === 'object') port = address.port
})
afterAll(() => server.close())

/** Runs a program in a Node of its own behind the guard; it prints what it has to say as JSON. */
const behindGuard = async (program: string): Promise<unknown> => {
  const source = `import { attempts } from ${JSON.stringify(guard)}
    const port = ${port}
    const codeOf = (error) => error.cause?.code ?? error.code ?? error.name
    ${program}`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source], {
    timeout: 20_000,
  })
  return JSON.parse(stdout)
}

const counts = 'Object.fromEntries(attempts().map(({ where, count, last }) => [where, [count, last]]))'

it('refuses connections by net, tls, http and fetch, counts each, and nothing arrives', async () => {
  reached = 0
  const heard = await behindGuard(`
    import http from 'node:http'
    import net from 'node:net'
    import tls from 'node:tls'
    const failing = (thing) => new Promise((settle) => thing.once('error', (error) => settle(codeOf(error))))
    const codes = [
      await failing(net.connect(port, '127.0.0.1')),
      await failing(net.connect({ port, host: '127.0.0.1' })),
      await failing(new net.Socket().connect(port)),
      await failing(tls.connect(port, '127.0.0.1')),
      await failing(http.get({ port, host: '127.0.0.1' })),
      await fetch('http://127.0.0.1:' + port).catch(codeOf),
    ]
    console.log(JSON.stringify({ codes, counts: ${counts} }))`)
  expect(heard).toEqual({
    codes: Array.from({ length: 6 }, () => 'ERR_NETWORK_DENIED'),
    counts: { net: [6, `127.0.0.1:${port}`], dns: [0, null], udp: [0, null] },
  })
  expect(reached).toBe(0)
})

it('refuses names to be resolved, by callback, promise and resolver, imported by name as well', async () => {
  const heard = await behindGuard(`
    import dns, { lookup, promises, Resolver } from 'node:dns'
    import { resolve4 } from 'node:dns/promises'
    const back = (ask) => new Promise((settle) => ask((error) => settle(codeOf(error))))
    const codes = [
      await back((done) => lookup('example.org', done)),
      await back((done) => dns.resolve('example.org', done)),
      await back((done) => dns.resolveTxt('example.org', done)),
      await back((done) => new Resolver().resolve4('example.org', done)),
      await promises.lookup('example.org').catch(codeOf),
      await resolve4('example.org').catch(codeOf),
      await new promises.Resolver().resolve6('example.org').catch(codeOf),
    ]
    console.log(JSON.stringify({ codes, counts: ${counts} }))`)
  expect(heard).toEqual({
    codes: Array.from({ length: 7 }, () => 'ERR_NETWORK_DENIED'),
    counts: { net: [0, null], dns: [7, 'example.org'], udp: [0, null] },
  })
})

it('refuses datagrams', async () => {
  const heard = await behindGuard(`
    import dgram from 'node:dgram'
    const socket = dgram.createSocket('udp4')
    const codes = [await new Promise((settle) => socket.send('x', port, '127.0.0.1', (error) => settle(codeOf(error))))]
    try { socket.bind(0) } catch (error) { codes.push(codeOf(error)) }
    socket.close()
    console.log(JSON.stringify({ codes, count: attempts().find(({ where }) => where === 'udp').count }))`)
  expect(heard).toEqual({ codes: ['ERR_NETWORK_DENIED', 'ERR_NETWORK_DENIED'], count: 2 })
})

it('lets pipes of this machine work', async () => {
  const heard = await behindGuard(`
    import net from 'node:net'
    import { mkdtempSync, rmSync } from 'node:fs'
    import { tmpdir } from 'node:os'
    import path from 'node:path'
    const folder = mkdtempSync(path.join(tmpdir(), 'readout-pipe-'))
    const place = process.platform === 'win32' ? '\\\\\\\\.\\\\pipe\\\\readout-' + process.pid : path.join(folder, 'pipe')
    const server = net.createServer((socket) => socket.end('hello'))
    await new Promise((settle) => server.listen(place, settle))
    let said = ''
    for await (const piece of net.connect(place)) said += piece
    server.close()
    rmSync(folder, { recursive: true })
    console.log(JSON.stringify({ said, counts: ${counts} }))`)
  expect(heard).toEqual({ said: 'hello', counts: { net: [0, null], dns: [0, null], udp: [0, null] } })
})

it('a worker thread that imports the guard is closed too', async () => {
  reached = 0
  const heard = await behindGuard(`
    import { Worker } from 'node:worker_threads'
    const code = \`import(\${JSON.stringify(${JSON.stringify(guard)})}).then(({ attempts }) =>
      fetch('http://127.0.0.1:\${port}').catch(() => import('node:worker_threads').then(({ parentPort }) => parentPort.postMessage(attempts()[0].count))))\`
    const count = await new Promise((settle) => new Worker(code, { eval: true }).once('message', settle))
    console.log(JSON.stringify(count))`)
  expect(heard).toBe(1)
  expect(reached).toBe(0)
})
