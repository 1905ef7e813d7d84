// Imported first, for what it does: from then on nothing in this thread of this process reaches another machine.
// A worker thread has its own copy of Node's modules and imports this file first as well.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** Where something tried to go out: `net` carries http and fetch too. */
export type NetworkDoor = 'net' | 'dns' | 'udp'

export interface Attempts {
  readonly where: NetworkDoor
  readonly count: number
  /** What was asked for last, such as `example.org:443`; null while nothing was. */
  readonly last: string | null
}

class NetworkDenied extends Error {
  readonly code = 'ERR_NETWORK_DENIED'
  constructor(door: NetworkDoor, what: string) {
    super(`Readout works offline: ${door} to ${what} was refused`)
  }
}

const seen: Record<NetworkDoor, { count: number; last: string | null }> = {
  net: { count: 0, last: null },
  dns: { count: 0, last: null },
  udp: { count: 0, last: null },
}

/** What was refused in this thread since it started, one row a door. */
export const attempts = (): readonly Attempts[] => [
  { where: 'net', ...seen.net },
  { where: 'dns', ...seen.dns },
  { where: 'udp', ...seen.udp },
]

const refusal = (door: NetworkDoor, what: string): NetworkDenied => {
  seen[door].count += 1
  seen[door].last = what
  return new NetworkDenied(door, what)
}

type Callable = (...args: readonly unknown[]) => unknown

const isCallable = (value: unknown): value is Callable => typeof value === 'function'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** `connect` takes a port, a path, options, or Node's own array of these. Pipes of this machine have a path. */
const goalOf = (args: readonly unknown[]): { local: boolean; what: string } => {
  const [first, second] = args
  if (Array.isArray(first)) return goalOf(first)
  if (isRecord(first)) {
    if (typeof first['path'] === 'string') return { local: true, what: first['path'] }
    return { local: false, what: `${textOf(first['host'] ?? 'localhost')}:${textOf(first['port'])}` }
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { local: true, what: first }
  return { local: false, what: `${typeof second === 'string' ? second : 'localhost'}:${textOf(first)}` }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '?'

const connectLocally: unknown = Reflect.get(net.Socket.prototype, 'connect')

Object.defineProperty(net.Socket.prototype, 'connect', {
  configurable: true,
  writable: true,
  value: function connect(this: net.Socket, ...args: readonly unknown[]) {
    const { local, what } = goalOf(args)
    if (local && isCallable(connectLocally)) return Reflect.apply(connectLocally, this, args)
    // Refused a turn later, as Node fails: http listens for errors only then, and an error nobody hears ends the process.
    const refused = refusal('net', what)
    Reflect.set(this, 'connecting', true)
    setImmediate(() => this.destroy(refused))
    return this
  },
})

/** Answers through the last argument if that is a callback, as Node does; else by throwing. */
const refuseBack =
  (door: NetworkDoor, what: (args: readonly unknown[]) => string): Callable =>
  (...args) => {
    const error = refusal(door, what(args))
    const back = args.findLast(isCallable)
    if (back === undefined) throw error
    process.nextTick(back, error)
    return undefined
  }

const refusePromise =
  (door: NetworkDoor, what: (args: readonly unknown[]) => string): Callable =>
  (...args) =>
    Promise.reject(refusal(door, what(args)))

const asked = (args: readonly unknown[]): string => textOf(args[0])

const asksOut = /^(lookup|lookupService|resolve.*|reverse)$/

const replace = (owner: object, replacement: Callable): void => {
  for (const name of Object.getOwnPropertyNames(owner)) {
    if (asksOut.test(name))
      Object.defineProperty(owner, name, { configurable: true, writable: true, value: replacement })
  }
}

replace(dns, refuseBack('dns', asked))
replace(dns.Resolver.prototype, refuseBack('dns', asked))
replace(Object.getPrototypeOf(dns.Resolver.prototype), refuseBack('dns', asked))
replace(dns.promises, refusePromise('dns', asked))
replace(dns.promises.Resolver.prototype, refusePromise('dns', asked))
replace(Object.getPrototypeOf(dns.promises.Resolver.prototype), refusePromise('dns', asked))

for (const name of ['send', 'bind', 'connect'] as const) {
  Object.defineProperty(dgram.Socket.prototype, name, {
    configurable: true,
    writable: true,
    value: refuseBack(
      'udp',
      (args) =>
        args
          .filter((each) => typeof each !== 'function' && !isBytes(each))
          .map(textOf)
          .join(' ') || name,
    ),
  })
}

function isBytes(value: unknown): boolean {
  return ArrayBuffer.isView(value) || Array.isArray(value)
}

// Named imports of the built-in modules follow from here on.
syncBuiltinESMExports()
