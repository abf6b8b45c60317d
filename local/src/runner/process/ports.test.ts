import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { layout } from '../place/layout.ts'
import { refuseTakenPorts } from './lock.ts'
import { freePortBlock, isFree } from './ports.ts'

async function occupy(port: number) {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, leave: () => server.close() }
}

test('a taken port is named, with what it was for and what to do', async () => {
  const port = await freePortBlock(9)
  const other = await occupy(port + 3)
  const refusal = await refuseTakenPorts(layout({ PORT: String(port) }), undefined).catch(
    (fault: Error) => fault.message,
  )
  other.leave()
  assert.match(refusal ?? '', new RegExp(`^Port ${port + 3} \\(for cms;.*PORT=4000 npm start$`))
})

test('the port of our own database is no obstacle', async () => {
  const port = await freePortBlock(9)
  const ours = await occupy(port + 6)
  await refuseTakenPorts(layout({ PORT: String(port) }), port + 6)
  ours.leave()
})

test('a port is free until somebody listens', async () => {
  const one = await occupy(0)
  assert.not(await isFree(one.port))
  one.leave()
})

test('a PORT that is none is refused in words', () => {
  assert.throws(() => layout({ PORT: 'http' }), /PORT is "http"/)
  assert.throws(() => layout({ PORT: '65530' }), /1 to 65527/)
})

test.run()
