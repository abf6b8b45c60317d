import type { IncomingMessage } from 'node:http'
import proxyaddr from 'proxy-addr'

/** Our own network: what proxies in it forward of where a request came from is trusted. */
const isOurs = proxyaddr.compile(['loopback', 'linklocal', 'uniquelocal'])

/**
 * Where a request came from, for counting; null for our own network. Of IPv6 the first half, which is what one
 * subscriber is given.
 */
export function addressOf(request: IncomingMessage): string | null {
  const address = proxyaddr(request, isOurs)
  if (!address || isOurs(address, 0)) return null
  return address.includes(':') && !address.includes('.') ? firstHalf(address) : address
}

function firstHalf(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const before = head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const between = address.includes('::') ? 8 - before.length - after.length : 0
  return `${[...before, ...Array<string>(between).fill('0'), ...after].slice(0, 4).join(':')}::/64`
}
