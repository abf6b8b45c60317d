import { BlockList, isIPv4 } from 'node:net'

/**
 * Addresses that no caller's browser has, from IANA's special-purpose registries: a relay that carried packets there
 * would open the operator's own network to everybody with a credential.
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const ownNetworks: readonly (readonly [first: string, last: string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
  ['::', '::1'],
  ['::ffff:0:0', '::ffff:ffff:ffff'],
  ['64:ff9b::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::', '100::1:ffff:ffff:ffff:ffff'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
]
const needed = ['--use-auth-secret', '--no-multicast-peers', '--no-tcp-relay', '--stale-nonce', '--no-cli']
const quotas = ['--user-quota', '--total-quota', '--max-bps', '--bps-capacity']

/** What is missing from the options of the relay in docker-compose.yml. */
export function relayProblems(command: readonly string[]): string[] {
  const nameOf = (option: string) => option.split('=')[0] ?? ''
  const givenTo = (option: string) => option.split('=')[1] ?? ''
  const given = new Set(command.map(nameOf))
  const missing = [...needed, ...quotas].filter(name => !given.has(name)).map(name => `coturn has no ${name}`)
  const unlimited = command
    .filter(option => quotas.includes(nameOf(option)) && !(Number(givenTo(option)) > 0))
    .map(option => `coturn's ${nameOf(option)} limits nothing`)
  // One list a family: a list of both takes an IPv4 address for the IPv6 address that maps it.
  const denied = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const option of command.filter(each => nameOf(each) === '--denied-peer-ip')) {
    const [first = '', last = first] = givenTo(option).split('-')
    denied[familyOf(first)].addRange(first, last, familyOf(first))
  }
  const open = ownNetworks
    .filter(range => !range.every(address => denied[familyOf(address)].check(address, familyOf(address))))
    .map(([first, last]) => `coturn relays to ${first}-${last}`)
  return [...missing, ...unlimited, ...open]
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6')
