// Code that has got into a process: loaded with --require, it waits until the process is at work, then tries every way out
// that Node has. What became of each is added to the file READOUT_PLANTED as one line of JSON.
const { appendFileSync } = require('node:fs')

const { tcp, udp, told } = JSON.parse(process.env.READOUT_PLANTED)

const failing = (thing) =>
  new Promise((settle) =>
    thing.once('error', (problem) => settle(codeOf(problem))).once('connect', () => settle('through')),
  )
const codeOf = (problem) => problem.cause?.code ?? problem.code ?? problem.name
const back = (ask) => new Promise((settle) => ask((problem) => settle(problem ? codeOf(problem) : 'through')))
const within = (attempt) => Promise.race([attempt, new Promise((settle) => setTimeout(settle, 2000, 'no answer'))])

const tryEverything = async () => {
  const net = require('node:net')
  const http = require('node:http')
  const dns = require('node:dns')
  const dgram = require('node:dgram')
  const resolver = new dns.Resolver({ timeout: 500, tries: 1 })
  resolver.setServers([`127.0.0.1:${udp}`])
  const attempts = {
    net: () => failing(net.connect(tcp, '127.0.0.1')),
    http: () =>
      new Promise((settle) =>
        http
          .get({ port: tcp, host: '127.0.0.1', path: '/http' }, () => settle('through'))
          .on('error', (problem) => settle(codeOf(problem))),
      ),
    fetch: () => fetch(`http://127.0.0.1:${tcp}/fetch`).then(() => 'through', codeOf),
    resolver: () => back((done) => resolver.resolve4('example.org', done)),
    lookup: () => back((done) => dns.lookup('localhost', done)),
    datagram: () => back((done) => dgram.createSocket('udp4').unref().send('leak', udp, '127.0.0.1', done)),
  }
  const became = {}
  for (const [way, attempt] of Object.entries(attempts)) became[way] = await within(attempt()).catch(codeOf)
  appendFileSync(told, `${JSON.stringify({ process: process.pid, became })}\n`)
}

setTimeout(tryEverything, 1000)
