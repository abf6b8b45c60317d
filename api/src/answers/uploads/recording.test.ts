import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import * as assert from 'uvu/assert'
import { answerTasks, asked, delivers, offers, uploaded, webm } from '../../../test/answers/answer-stories.ts'
import { fails, HOUR } from '../../../test/booking-stories.ts'
import { stories } from '../../../test/story.ts'
import { answerOf } from '../answer-of.ts'
import { Answer } from '../answer-type.ts'
import { answerJobs } from '../index.ts'
import { AnswerNotOpen, DeliveryIncomplete, RecordingTooLarge } from '../refusals.ts'
import { cancelAnswer } from '../work-on-answer.ts'
import { mediaOf } from './media-of.ts'
import { receivePart } from './receive-part.ts'
import { startUpload } from './start-upload.ts'
import { fileOf, PART_BYTES, type UploadRow } from './upload.ts'
import type { AnswerUpload } from './upload-type.ts'

const { story, run } = stories('a recording', world => world.runs(answerJobs(world.app)))
const VIDEO = { delivery: 'VIDEO', promisedMinutes: 10_080 } as const

story('comes in parts, goes on where it stopped, and is delivered whole', async world => {
  const { app, stranger, mara, orin } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara, VIDEO))
  const whole = webm(PART_BYTES + 7)
  const idempotencyKey = randomUUID()
  const start = { answerId: answer.id, bytes: whole.length, idempotencyKey }
  const { upload } = (await startUpload(app, mara.viewer, start)) as AnswerUpload
  assert.is(((await startUpload(app, mara.viewer, start)) as AnswerUpload).upload, upload, 'once for its key')
  assert.instance(await cancelAnswer(app, client.viewer, answer.id), AnswerNotOpen, 'it is begun by that')
  const part = (offset: number, bytes: Uint8Array, viewer = mara.viewer) =>
    receivePart(app, viewer, { uploadId: upload, offset, bytes })
  const [first, last] = [whole.subarray(0, PART_BYTES), whole.subarray(PART_BYTES)]
  await fails(() => part(0, first, orin.viewer), /recording/)
  assert.is(await part(PART_BYTES, last), 'OFFSET')
  assert.is(await part(0, first.subarray(1)), 'SIZE')
  const twice = await Promise.all([part(0, first), part(0, first)])
  assert.ok(twice.some(each => typeof each === 'object'))
  assert.instance(await delivers(world, mara, answer, { uploadId: upload }), DeliveryIncomplete)
  const own = await answerOf(app.db, mara.viewer, answer.id)
  assert.is(await mediaOf(app, own), null, 'it is not whole')
  const finished = (await part(PART_BYTES, last)) as UploadRow
  assert.equal([finished.received, finished.contentType], [BigInt(whole.length), 'video/webm'])
  assert.ok(finished.finishedAt)
  assert.ok(await mediaOf(app, own), 'to its reader, before it is delivered')
  assert.is(await mediaOf(app, await answerOf(app.db, client.viewer, answer.id)), null)

  assert.instance(await delivers(world, mara, answer, { uploadId: null }), DeliveryIncomplete)
  const delivered = (await delivers(world, mara, answer, { uploadId: upload, text: null })) as Answer
  assert.is(delivered.state, 'DELIVERED')
  const media = await mediaOf(app, await answerOf(app.db, client.viewer, answer.id))
  assert.equal([media?.contentType, media?.bytes], ['video/webm', whole.length])
  const key = app.files.keyOfLink(new URL(media?.url ?? '').pathname + new URL(media?.url ?? '').search)
  const file = await app.files.get(String(key))
  assert.ok(file && (await buffer(file.content)).equals(whole))
})

story('that is none, or too large, is refused', async world => {
  const { app, stranger, mara } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara, { delivery: 'AUDIO' }))
  const page = Buffer.from('<!doctype html><script>')
  await fails(() => uploaded(world, mara, answer, page), /recording/)
  const asking = (bytes: number) =>
    startUpload(app, mara.viewer, { answerId: answer.id, bytes, idempotencyKey: randomUUID() })
  assert.instance(await asking(100_000_001), RecordingTooLarge)
  await fails(async () => asking(0), /whole number/)
  const other = await asked(world, client, await offers(world, mara, VIDEO))
  const { upload } = await uploaded(world, mara, other)
  await fails(() => delivers(world, mara, answer, { uploadId: upload }), /recording/)
  const text = await asked(world, client, await offers(world, mara))
  await fails(
    () => startUpload(app, mara.viewer, { answerId: text.id, bytes: 1, idempotencyKey: randomUUID() }),
    /as text/,
  )
})

story('that nobody delivered is removed, and the delivered one stays', async world => {
  const { app, stranger, orin, advance, settle } = world
  const client = await stranger()
  const isThere = async ({ upload }: AnswerUpload) => {
    const file = await app.files.get(fileOf(upload))
    file?.content.destroy()
    return file !== null
  }
  const answer = await asked(world, client, await offers(world, orin, VIDEO))
  const first = await uploaded(world, orin, answer)
  const second = await uploaded(world, orin, answer)
  const start = { answerId: answer.id, bytes: PART_BYTES + 1, idempotencyKey: randomUUID() }
  const { upload: half } = (await startUpload(app, orin.viewer, start)) as AnswerUpload
  await receivePart(app, orin.viewer, { uploadId: half, offset: 0, bytes: webm(PART_BYTES) })
  await advance(71 * HOUR)
  await answerTasks(world)
  await settle()
  assert.ok(await receivePart(app, orin.viewer, { uploadId: half, offset: 9, bytes: webm(1) }), 'still there')
  await advance(2 * HOUR)
  await answerTasks(world)
  await settle()
  await fails(() => receivePart(app, orin.viewer, { uploadId: half, offset: 0, bytes: webm(1) }), /recording/)
  assert.equal([await isThere(first), await isThere(second)], [true, true], 'while it waits')
  assert.instance(await delivers(world, orin, answer, { uploadId: second.upload }), Answer)
  await answerTasks(world)
  await settle()
  assert.equal([await isThere(first), await isThere(second)], [false, true])
})

run()
