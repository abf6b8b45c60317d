import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { composeFile } from './compose.ts'
import { relayProblems } from './compose-relay.ts'

const command = (): string[] => {
  const { command: options } = composeFile().services?.coturn ?? {}
  return Array.isArray(options) ? options : []
}

test('the relay of the compose file has quotas, and reaches nobody in the operator’s own networks', () => {
  assert.equal(relayProblems(command()), [])
})

test('an option that is missing, a quota of nothing and a range that is open are each named', () => {
  const without = (part: string) => relayProblems(command().filter(option => !option.includes(part)))
  assert.equal(without('--user-quota'), ['coturn has no --user-quota'])
  assert.equal(without('--no-tcp-relay'), ['coturn has no --no-tcp-relay'])
  assert.equal(without('172.16'), ['coturn relays to 172.16.0.0-172.31.255.255'])
  assert.equal(without('fc00'), ['coturn relays to fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'])
  assert.equal(relayProblems([...command(), '--max-bps=0']), ["coturn's --max-bps limits nothing"])
})

test.run()
