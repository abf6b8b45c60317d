import 'reflect-metadata'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isPublic } from '../public-address.ts'
import { BadCalendarAddress, CalendarUnavailable } from './calendars.ts'
import { httpCalendars } from './http.ts'

const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'

const test = suite<{ server: Server; origin: string }>('calendars kept elsewhere')
test.before(async context => {
  context.server = createServer((request, response) => {
    if (request.url === '/mine.ics' && request.headers['if-none-match'] === '"1"')
      return response.writeHead(304).end()
    if (request.url === '/mine.ics') return response.setHeader('etag', '"1"').end(CALENDAR)
    if (request.url === '/moved') return response.writeHead(302, { location: '/mine.ics' }).end()
    if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end()
    if (request.url === '/inside') return response.writeHead(302, { location: 'https://192.168.0.1/' }).end()
    if (request.url === '/large') return response.end(Buffer.alloc(3 * 1024 * 1024, ' '))
    return response.writeHead(404).end()
  })
  await new Promise<void>(done => context.server.listen(0, '127.0.0.1', done))
  context.origin = `http://127.0.0.1:${(context.server.address() as AddressInfo).port}`
})
test.after(({ server }) => void server.close())

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    error => error,
  )

test('is read, and not sent again when it is as it was', async ({ origin }) => {
  const calendars = httpCalendars({ allowsLocal: true })
  assert.equal(await calendars.fetch(`${origin}/mine.ics`, null), { text: CALENDAR, etag: '"1"' })
  assert.is(await calendars.fetch(`${origin}/mine.ics`, '"1"'), null)
  assert.equal(await calendars.fetch(`${origin}/moved`, null), { text: CALENDAR, etag: '"1"' })
})

test('what cannot be had is unavailable, and nothing is read without end', async ({ origin }) => {
  const calendars = httpCalendars({ allowsLocal: true })
  for (const path of ['/none', '/round', '/large'])
    assert.instance(await problemOf(calendars.fetch(origin + path, null)), CalendarUnavailable, path)
  assert.instance(await problemOf(calendars.fetch('http://127.0.0.1:1/', null)), CalendarUnavailable)
})

test('nobody reaches what stands behind our walls, by no address and no way', async ({ origin }) => {
  const calendars = httpCalendars({ allowsLocal: false })
  for (const address of [
    origin,
    'http://calendar.example/a.ics',
    'https://localhost/a.ics',
    'https://127.0.0.1/a.ics',
    'https://[::1]/a.ics',
    'https://printer.local/a.ics',
    'https://user@calendar.example/a.ics',
    'https://calendar.example:8443/a.ics',
    'file:///etc/passwd',
    'no address',
  ])
    assert.throws(
      () => calendars.check(address),
      (error: Error) => error instanceof BadCalendarAddress,
      address,
    )
  calendars.check('webcal://calendar.example/private-1/basic.ics')
  const local = httpCalendars({ allowsLocal: true })
  assert.instance(await problemOf(local.fetch(`${origin}/inside`, null)), BadCalendarAddress)
})

test('which addresses are public', () => {
  for (const address of [
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    'x',
  ])
    assert.not.ok(isPublic(address), address)
  for (const address of ['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])
    assert.ok(isPublic(address), address)
})

test.run()
