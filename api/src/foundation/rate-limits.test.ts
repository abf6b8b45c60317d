import { createClient } from 'redis'
import * as assert from 'uvu/assert'
import { openRedis } from '../../test/redis.ts'
import { stories } from '../../test/story.ts'
import { Fault } from './fault.ts'
import { type RateLimitStore, RateLimits } from './rate-limits.ts'

const { story, run } = stories('rate limits')

const policy = { name: 'test', most: 3, everySeconds: 60, description: 'A test.' }

async function countsWith(one: RateLimitStore, other: RateLimitStore) {
  const [here, there] = [new RateLimits(one), new RateLimits(other)]
  assert.equal(await here.spend(policy, 'theo'), { limit: 3, left: 2, resetSeconds: 60 })
  assert.is((await there.spend(policy, 'theo')).left, 1)
  assert.is((await there.spend(policy, 'nadia')).left, 2)
  assert.is((await here.spend({ ...policy, name: 'other' }, 'theo', 2)).left, 1)
  await here.spend(policy, 'theo')
  for (const node of [here, there, here]) {
    const fault = await node.spend(policy, 'theo').catch((problem: Fault) => problem)
    if (!(fault instanceof Fault)) throw new Error('a fourth time was allowed')
    assert.is(fault.code, 'RATE_LIMITED')
    const seconds = Number(fault.extensions.retryAfterSeconds)
    assert.ok(seconds > 0 && seconds <= 60)
    assert.is(fault.extensions.limit, 'test')
  }
}

story('two nodes count together on PostgreSQL', async ({ app }) => {
  const store = { kind: 'postgres', pool: app.db.pool } as const
  await countsWith(store, store)
})

// As for the bus: where there is a Redis.
if (process.env.REDIS_SERVER)
  story('two nodes count together on Redis', async () => {
    const redis = await openRedis(process.env.REDIS_SERVER ?? '')
    const stores = [0, 1].map(async () => {
      const client = await createClient({ url: redis.url }).connect()
      return { kind: 'redis', client, close: () => client.close() } as const
    })
    const [one, other] = await Promise.all(stores)
    if (one && other) await countsWith(one, other)
    await Promise.all([one?.close(), other?.close()])
    await redis.close()
  })

story('where the store does not answer, a node counts for itself', async () => {
  const pool = { query: () => Promise.reject(new Error('gone')) } as never
  const limits = new RateLimits({ kind: 'postgres', pool })
  assert.is((await limits.spend(policy, 'theo')).left, 2)
})

run()
