import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { getPayload, handleEndpoints } from 'payload'
import { readConfig } from '../src/config.ts'
import { seedStaff } from '../src/seed/seed-staff.ts'
import { openBreakGlass } from '../src/staff/break-glass.ts'

/**
 * Payload's REST API over Node's own server, without the panel: what the API's tests edit profiles through.
 * Prints its address when it listens and ends with its parent.
 */
process.env.DISABLE_PAYLOAD_HMR = 'true'

const config = await (await import('../src/payload.config.ts')).default
const payload = await getPayload({ config, disableOnInit: true })
const settings = readConfig()
await seedStaff(payload, settings)
if (settings.breakGlass) await openBreakGlass(payload, settings.breakGlass)

const server = createServer(async (incoming, outgoing) => {
  const response = await handleEndpoints({ config, request: await requestOf(incoming) })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.stdin.resume().on('close', () => process.exit())

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const body = await buffer(incoming)
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const address = `http://${incoming.headers.host}${incoming.url}`
  return new Request(address, {
    method: incoming.method ?? 'GET',
    headers,
    ...(body.length > 0 ? { body } : {}),
  })
}
