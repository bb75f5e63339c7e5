/**
 * Preloaded into a child and into its worker threads before anything else: whatever a reader is tricked into, it cannot
 * reach the network or start a process. The fence is in JavaScript; the kernel's (a container without network) is the operator's.
 */
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const refuse = (): never => {
  throw new Error('no network and no processes in a reader')
}

const shut = (target: object, names: readonly string[]): void => {
  for (const name of names)
    if (Reflect.has(target, name)) Reflect.defineProperty(target, name, { value: refuse, writable: false, configurable: false })
}

const functionsOf = (target: object): string[] =>
  Object.entries(target).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))

shut(net, ['connect', 'createConnection', 'createServer'])
shut(net.Socket.prototype, ['connect'])
shut(net.Server.prototype, ['listen'])
shut(tls, ['connect', 'createServer', 'TLSSocket'])
shut(dgram, ['createSocket', 'Socket'])
shut(http, ['request', 'get', 'createServer'])
shut(https, ['request', 'get', 'createServer'])
shut(http2, ['connect', 'createServer', 'createSecureServer'])
shut(dns, functionsOf(dns))
shut(dns.promises, functionsOf(dns.promises))
shut(childProcess, functionsOf(childProcess))
shut(globalThis, ['fetch', 'WebSocket', 'EventSource'])
shut(process, ['binding', '_linkedBinding'])
syncBuiltinESMExports()
