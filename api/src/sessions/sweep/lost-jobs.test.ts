import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { openDatabase, statement } from '../../foundation/database/database.ts'
import { SessionClock } from '../session-clock.ts'
import { freeJobs } from './sweep-sessions.ts'
import { nameWorkers } from './this-node.ts'

const { story, run } = stories('jobs of a node that died')

const ADD = statement('test.add-job', `SELECT jobs.add_job('test.nothing', '{}'::json, job_key => $1)`)
const LOCK = statement(
  'test.lock-job',
  `UPDATE jobs._private_jobs SET locked_by = $2, locked_at = now() - make_interval(secs => $3) WHERE key = $1`,
)
const LOCKED = statement(
  'test.locked-jobs',
  `SELECT key FROM jobs.jobs WHERE task_identifier = 'test.nothing' AND locked_by IS NOT NULL ORDER BY key`,
)
const FORGET = statement('test.forget-node', 'DELETE FROM foundation.nodes WHERE id = $1')

story(
  'are free again, those of the living are not, and no node comes back without its workers',
  async world => {
    const owner = openDatabase(world.database.ownerUrl, world.app.bus, { poolSize: 1 })
    const app = { ...world.app, nodeId: randomUUID() }
    const clock = new SessionClock(app)
    await clock.tick()
    await nameWorkers(app, ['worker-living'])

    for (const [key, worker, secondsAgo] of [
      ['of-the-living', 'worker-living', 60],
      ['of-the-dead', 'worker-dead', 6],
      ['of-one-not-yet-named', 'worker-new', 0],
    ]) {
      await owner.rows(ADD, [key])
      await owner.rows(LOCK, [key, worker, secondsAgo])
    }
    const locked = async () => (await owner.rows<{ key: string }>(LOCKED)).map(({ key }) => key)
    await freeJobs(app)
    assert.equal(await locked(), ['of-one-not-yet-named', 'of-the-living'])

    await owner.rows(FORGET, [app.nodeId])
    await clock.tick()
    await freeJobs(app)
    assert.equal(await locked(), ['of-one-not-yet-named', 'of-the-living'], 'forgotten, and back')
    await owner.close()
  },
)

run()
