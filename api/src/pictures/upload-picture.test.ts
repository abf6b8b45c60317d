import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import * as assert from 'uvu/assert'
import { samplePicture, uploads } from '../../test/files/sample-picture.ts'
import { stories } from '../../test/story.ts'
import { fileOf, forgetPicturesOf, pictureJobs, uploadPicture } from './index.ts'

const { story, run } = stories('uploads', world => world.runs(pictureJobs(world.app)))

story('are stored in each size, once for their key', async ({ app, theo }) => {
  const bytes = await samplePicture(3_000, 2_000)
  const key = randomUUID()
  const both = await Promise.all([
    uploadPicture(app, theo.viewer, { bytes, key }),
    uploadPicture(app, theo.viewer, { bytes, key }),
  ])
  const picture = await uploadPicture(app, theo.viewer, { bytes, key })
  assert.equal(
    both.map(({ id }) => id),
    [picture.id, picture.id],
  )
  assert.equal([picture.width, picture.height, picture.widths], [2_048, 1_365, [640, 2_048]])
  for (const width of picture.widths) {
    const file = await app.files.get(fileOf(picture.id, width))
    assert.ok(file)
    assert.is(file.contentType, 'image/webp')
    const stored = await sharp(await buffer(file.content)).metadata()
    assert.equal([stored.format, stored.width], ['webp', width])
  }
})

story('with a key that another picture had are refused', async ({ app, theo, nadia }) => {
  const key = randomUUID()
  const [one, other] = await Promise.all([samplePicture(), samplePicture(20, 20)])
  await uploadPicture(app, theo.viewer, { bytes: one, key })
  const problem = await uploadPicture(app, theo.viewer, { bytes: other, key }).catch(error => error)
  assert.is(problem.code, 'CONFLICT')
  assert.ok(await uploadPicture(app, nadia.viewer, { bytes: other, key }), 'keys are each person’s own')
})

story('that are no pictures are refused with what to do', async ({ app, theo }) => {
  const bytes = Buffer.from('only called picture.png')
  const problem = await uploadPicture(app, theo.viewer, { bytes, key: randomUUID() }).catch(error => error)
  assert.equal([problem.code, problem.extensions.reason], ['BAD_INPUT', 'UNREADABLE'])
  assert.match(problem.words.in('es'), /JPEG, PNG, WebP o GIF/)
})

story('that became part of nothing are gone after a day, files included', async world => {
  const { app, theo, advance, settle } = world
  const picture = await uploads(app, theo.viewer)
  const key = fileOf(picture.id, 640)
  const runs = pictureJobs(app).tasks['pictures.forget-unused'] as () => Promise<void>
  await runs()
  await settle()
  const before = await app.files.get(key)
  before?.content.destroy()
  assert.ok(before, 'not before a day has passed')
  await advance(25 * 3_600)
  await runs()
  await settle()
  assert.is(await app.files.get(key), null)
})

story('go with the account of whoever uploaded them', async world => {
  const { app, stranger, settle } = world
  const { viewer } = await stranger()
  const picture = await uploads(app, viewer)
  await app.db.transact(tx => forgetPicturesOf(tx, viewer.id))
  await settle()
  for (const width of picture.widths) assert.is(await app.files.get(fileOf(picture.id, width)), null)
})

run()
