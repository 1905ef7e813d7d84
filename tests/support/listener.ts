import dgram from 'node:dgram'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What has arrived so far: paths of requests, connections of any kind, datagrams. */
export interface Arrived {
  readonly paths: readonly string[]
  readonly connections: number
  readonly datagrams: number
}

export interface Listener {
  /** HTTP, WebSocket and any other TCP. */
  readonly tcp: number
  /** STUN, DNS and any other datagram. */
  readonly udp: number
  readonly arrived: () => Arrived
  readonly forget: () => void
  readonly close: () => Promise<void>
}

/** A server on this computer that answers nothing of use and remembers who came. */
export const listen = async (): Promise<Listener> => {
  let paths: string[] = []
  let connections = 0
  let datagrams = 0
  const came = ({ url = '' }: http.IncomingMessage): void => void paths.push(url.split('?')[0] ?? '')
  const server = http.createServer((request, response) => {
    came(request)
    response.end('heard')
  })
  server.on('connection', () => (connections += 1))
  server.on('upgrade', (request, socket) => {
    came(request)
    socket.end()
  })
  server.on('clientError', (_problem, socket) => socket.destroy())
  const datagramSocket = dgram.createSocket('udp4').on('message', () => (datagrams += 1))
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  await new Promise<void>((settle) => datagramSocket.bind(0, '127.0.0.1', settle))
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: datagramSocket.address().port,
    arrived: () => ({ paths: [...paths], connections, datagrams }),
    forget: () => {
      paths = []
      connections = 0
      datagrams = 0
    },
    close: async () => {
      datagramSocket.close()
      server.closeAllConnections()
      await new Promise((settle) => server.close(settle))
    },
  }
}
