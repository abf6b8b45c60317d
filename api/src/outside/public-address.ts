import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses that are not of the public internet: whoever names one wants to reach what stands behind our own walls. */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** Whether an address is of the public internet. One of IPv4 that is written as IPv6 is judged as what it is. */
export function isPublic(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return isPublic(mapped)
  if (/^::ffff:/i.test(address)) return false
  const family = isIP(address)
  return family !== 0 && !inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Finds a host's addresses for a connection, and refuses all that are not public: asked at each connection, so no name can change its mind. */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (problem, addresses: LookupAddress[]) => {
    if (problem) return done(problem, [])
    const allowed = addresses.filter(({ address }) => isPublic(address))
    const [first] = allowed
    if (!first) return done(new Error(`${hostname} has no public address`), [])
    if (options.all) done(null, allowed)
    else done(null, first.address, first.family)
  })
}

/** An https address with a name of the public internet, no port of its own and no password in it. */
export const isPublicUrl = (url: URL): boolean =>
  url.protocol === 'https:' &&
  url.username === '' &&
  (url.port === '' || url.port === '443') &&
  isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 &&
  url.hostname.includes('.') &&
  !/(^|\.)(localhost|local|internal|home\.arpa)$/.test(url.hostname)

/** A stand-in on this machine, over plain HTTP. */
export const isLocalUrl = (url: URL): boolean =>
  url.protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(url.hostname)
