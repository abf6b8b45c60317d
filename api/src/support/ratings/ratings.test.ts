import 'reflect-metadata'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { rateArticle } from './rate-article.ts'
import { allRatings } from './ratings.store.ts'

const { story, run } = stories('whether help pages helped')

story('is said once by each person and address, who may change their mind', async ({ app, theo, nadia }) => {
  const slug = 'top-up'
  const visitor = { viewer: null, address: '203.0.113.7' }
  const says = (viewer: typeof theo.viewer, helped: boolean) =>
    rateArticle(app, { viewer, address: null }, { slug, helped })
  await Promise.all(Array.from({ length: 20 }, () => says(theo.viewer, true)))
  await says(nadia.viewer, false)
  await rateArticle(app, visitor, { slug, helped: true })
  await rateArticle(app, visitor, { slug, helped: true })
  assert.equal(await allRatings(app.db), [{ slug, helped: 2, notHelped: 1 }])
  await says(theo.viewer, false)
  assert.equal(await allRatings(app.db), [{ slug, helped: 1, notHelped: 2 }])
  const missing = await rateArticle(app, visitor, { slug: 'no-such', helped: true }).catch(
    fault => fault.code,
  )
  assert.is(missing, 'NOT_FOUND')
})

run()
