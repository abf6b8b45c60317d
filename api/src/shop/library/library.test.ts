import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import * as assert from 'uvu/assert'
import { bringsFiles, buys, libraryOf } from '../../../test/shop/digital-stories.ts'
import { balanceOf, buyer, ordered, puts, receives, usd } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { DigitalFile } from '../../catalogue/index.ts'
import type { Fault } from '../../foundation/fault.ts'
import { held, transfersOfEach } from '../../ledger/index.ts'
import { cancelOrder } from '../orders/end-order.ts'
import type { Order } from '../orders/order.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { OrderNotChangeable } from '../refusals.ts'
import { fetchFile } from './fetch-file.ts'
import { dispositionOf, fileNameOf } from './file-name.ts'
import { finishLesson } from './finish-lesson.ts'
import { LibraryFileLink } from './library-file-link.ts'
import { LibraryItem } from './library-item.ts'
import { linkedFile } from './linked-file.ts'
import { notifyUpdates } from './notify-updates.ts'
import { openFile } from './open-file.ts'
import { FileOpenedTooOften, LibraryItemLocked } from './refusals.ts'

const { story, run } = stories('the library')

const opens = ({ app }: World, viewer: Parameters<typeof openFile>[1], id: string, number = 1) =>
  openFile(app, viewer, { libraryItemId: id, number }, 'en')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (problem: Fault) => problem.code,
  )

story(
  'the worked example: something digital is handed over and earned at the moment it is paid',
  async world => {
    const { app, selene } = world
    const before = (await selene.earnings()).balance.minor
    const ada = await buyer(world, 5_000)
    const order = await buys(world, ada, 'NEW-MOON', 2)
    // 2 × 9.00, no tax on what is digital there; 70 % to the reader.
    assert.equal([order.state, order.total.minor], ['FULFILLED', 1_800n])
    assert.is((await selene.earnings()).balance.minor - before, 1_260n)
    assert.is(await held(app.db, order.id), 0n)
    assert.equal(
      (await transfersOfEach(app.db, [order.id])).map(({ reason, amount, fee }) => [reason, amount, fee]),
      [
        ['purchase-hold', 1_800n, 0n],
        ['purchase-share', 1_800n, 540n],
      ],
    )
    const items = await libraryOf(world, ada)
    assert.equal(
      items.map(each => [each.name({ language: 'es' }), each.canBeGiven, each.pieces.length]),
      Array(2).fill(['Luna nueva en veinte minutos', true, 2]),
    )
    assert.instance(await cancelOrder(app, ada.viewer, order.id), OrderNotChangeable)
    assert.equal(await world.audit(), [])
  },
)

story('what is shipped beside it waits', async world => {
  const { app } = world
  await receives(world, 'AMETHYST-POINT', 5)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'NEW-MOON')
  await puts(world, ada.viewer, 'AMETHYST-POINT')
  const order = await ordered(world, ada.viewer)
  assert.is(order.state, 'PARTLY_FULFILLED')
  assert.is((await libraryOf(world, ada)).length, 1)
  const cancelled = (await cancelOrder(app, ada.viewer, order.id)) as Order
  assert.is(cancelled.state, 'FULFILLED')
  assert.is(await balanceOf(ada), 50_000n - 900n)
  assert.equal(await world.audit(), [])
})

story('a link is for one person, for minutes, and for what they own', async world => {
  const { app, theo } = world
  await bringsFiles(world, 'NEW-MOON')
  const ada = await buyer(world, 5_000)
  const order = await buys(world, ada, 'NEW-MOON')
  const [item] = await libraryOf(world, ada)
  const id = item?.id ?? ''
  assert.is(await codeOf(opens(world, theo.viewer, id)), 'NOT_FOUND', 'another’s')
  assert.is(await codeOf(opens(world, ada.viewer, id, 3)), 'BAD_INPUT')
  const link = (await opens(world, ada.viewer, id)) as LibraryFileLink
  const token = link.path.split('/').at(-1) ?? ''
  assert.equal([token.length, link.contentType], [32, 'audio/wav'])
  assert.is((await linkedFile(app, ada.viewer, token))?.fileName, 'The new moon.wav')
  assert.is(await codeOf(linkedFile(app, theo.viewer, token)), 'FORBIDDEN', 'another’s link')
  const other = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
  for (const wrong of [other, '', 'x', `${token}=`, "' OR 1=1 --"])
    assert.is(await codeOf(linkedFile(app, ada.viewer, wrong)), 'FORBIDDEN', wrong)
  const pdf = (await opens(world, ada.viewer, id, 2)) as LibraryFileLink
  await world.advance(11 * 60)
  assert.is(await linkedFile(app, ada.viewer, pdf.path.split('/').at(-1) ?? ''), null, 'ten minutes')
  assert.ok(await linkedFile(app, ada.viewer, token), 'two hours for sound')
  assert.is((await libraryOf(world, ada))[0]?.canBeGiven, false, 'it was opened')

  const [line] = order.lines
  const refund = (minor: number, key: string) =>
    world.viewer('ines').then(staff =>
      refundOrder(app, staff, {
        orderId: order.id,
        lines: [{ orderLineId: line?.id ?? '', amount: usd(minor) }],
        shipping: null,
        reason: 'It was silent',
        toCard: false,
        idempotencyKey: key,
      }),
    )
  await refund(400, crypto.randomUUID())
  assert.is((await libraryOf(world, ada)).length, 1, 'a part is no end')
  await refund(500, crypto.randomUUID())
  assert.equal(await libraryOf(world, ada), [])
  assert.is(await codeOf(linkedFile(app, ada.viewer, token)), 'FORBIDDEN', 'it was given back')
  assert.is(await codeOf(opens(world, ada.viewer, id)), 'NOT_FOUND')
  assert.equal(await world.audit(), [])
})

story('a file is opened twenty times a day', async world => {
  await bringsFiles(world, 'NEW-MOON')
  const ada = await buyer(world, 5_000)
  await buys(world, ada, 'NEW-MOON')
  const [item] = await libraryOf(world, ada)
  const all = await Promise.all(Array.from({ length: 25 }, () => opens(world, ada.viewer, item?.id ?? '')))
  assert.is(all.filter(each => each instanceof LibraryFileLink).length, 20)
  assert.is(all.filter(each => each instanceof FileOpenedTooOften).length, 5)
  assert.instance(await opens(world, ada.viewer, item?.id ?? '', 2), LibraryFileLink, 'another file')
  await world.advance(24 * 3600 + 1)
  assert.instance(await opens(world, ada.viewer, item?.id ?? ''), LibraryFileLink)
})

story('lessons open in order, and their words with them', async world => {
  const { app } = world
  await bringsFiles(world, 'FIRST-CARD')
  const ada = await buyer(world, 10_000)
  await buys(world, ada, 'FIRST-CARD')
  const [course] = await libraryOf(world, ada)
  const id = course?.id ?? ''
  const shown = (item: LibraryItem) =>
    item.pieces.filter(piece => piece.words({ language: 'en' }) !== null).length
  assert.equal([course?.isCourse, course?.pieces.length, course && shown(course)], [true, 12, 1])
  const finishes = (number: number) => finishLesson(app, ada.viewer, { libraryItemId: id, number })
  assert.instance(await finishes(2), LibraryItemLocked)
  const both = await Promise.all([finishes(1), finishes(1)])
  for (const each of both) assert.is((each as LibraryItem).finishedCount, 1)
  assert.equal([shown(both[0] as LibraryItem), (both[0] as LibraryItem).canBeGiven], [2, false])
  for (let number = 2; number <= 12; number++) assert.instance(await finishes(number), LibraryItem)
  assert.is((await libraryOf(world, ada))[0]?.finishedCount, 12)
  assert.is(await codeOf(finishes(13)), 'BAD_INPUT')
})

story('owners are notified of what is new, once', async world => {
  const { app, database } = world
  const ada = await buyer(world, 5_000)
  await buys(world, ada, 'NEW-MOON')
  const owner = new pg.Client(database.adminUrl)
  await owner.connect()
  const updates = async () =>
    (await owner.query(`SELECT FROM foundation.events WHERE type = 'library.updated'`)).rowCount
  try {
    await notifyUpdates(app)
    assert.is(await updates(), 0, 'seen for the first time')
    await owner.query(`UPDATE cms.digital_files SET digest = repeat('a', 64) WHERE filename LIKE 'new-moon%'`)
    await world.settle()
    for (let again = 0; again < 3; again++) await notifyUpdates(app)
    assert.is(await updates(), 1)
  } finally {
    await owner.end()
  }
})

story('a file is brought from the cms once, and only if it is the one that was described', async world => {
  const content = 'a sound'
  const asked: (string | undefined)[] = []
  const cms = createServer((request, response) => {
    asked.push(request.headers.authorization)
    if (request.url !== '/api/digital-files/file/a%20b.wav') response.statusCode = 404
    response.end(content)
  })
  await new Promise<void>(resolve => cms.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(cms.address() as AddressInfo).port}`
  const app = { ...world.app, config: { ...world.app.config, cms: { url, serviceKey: 'key' } } }
  const file: DigitalFile = {
    ...{ id: crypto.randomUUID(), name: 'a b.wav', contentType: 'audio/wav', bytes: content.length },
    digest: createHash('sha256').update(content).digest('hex'),
  }
  const key = await fetchFile(app, file)
  assert.is(await fetchFile(app, file), key)
  assert.equal(asked, ['staff API-Key key'])
  const stored = await app.files.get(key)
  assert.is(await text(stored?.content ?? Readable.from([])), content)
  await fetchFile(app, { ...file, digest: 'b'.repeat(64) }).then(
    () => assert.unreachable(),
    (problem: Error) => assert.match(problem.message, /other bytes/),
  )
  assert.is(await app.files.get(`library/${file.id}-${'b'.repeat(32)}`), null)
  await fetchFile(app, { ...file, name: 'gone.wav', digest: 'c'.repeat(64) }).then(
    () => assert.unreachable(),
    (problem: Error) => assert.match(problem.message, /404/),
  )
  cms.close()
})

story('a file is saved under its title, whatever that is', async () => {
  assert.is(fileNameOf('Luna: la «nueva»/1', 'audio/mpeg'), 'Luna la «nueva» 1.mp3')
  assert.is(fileNameOf('\n..\\', 'application/zip'), '...zip')
  assert.is(fileNameOf('\n', 'application/zip'), 'file.zip')
  assert.is(
    dispositionOf('é"x.pdf', 'application/pdf'),
    `attachment; filename="ex.pdf"; filename*=UTF-8''${encodeURIComponent('é"x.pdf')}`,
  )
  assert.match(dispositionOf('a.wav', 'audio/wav'), /^inline/)
})

run()
