import { once } from 'node:events'
import type { Server } from 'node:http'
import { gateway } from '../gateway/index.ts'
import { runningPostgres } from '../postgres/index.ts'
import { bootstrap } from './bootstrap.ts'
import { build } from './builds.ts'
import { answersSql, openDatabase } from './database.ts'
import { environments } from './environment.ts'
import type { Layout } from './place/layout.ts'
import { secrets } from './place/secrets.ts'
import { claim, refuseTakenPorts } from './process/lock.ts'
import { endOrphans, forgetPid } from './process/pid-file.ts'
import { endRunningScripts } from './process/run-script.ts'
import { supervise } from './process/supervise.ts'
import { programs } from './programs.ts'
import type { Progress } from './progress.ts'

/** What must be undone at the end, the last thing first. */
export type Stops = (() => Promise<unknown>)[]

export async function undo(stops: Stops): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
}

/** Brings the whole of SoulSeer up. `stops` grows as things start, so that a failure half-way can be undone too. */
export async function start(layout: Layout, progress: Progress, stops: Stops, dev: boolean): Promise<void> {
  claim(layout)
  stops.push(async () => forgetPid(layout.run, 'runner'))
  await endOrphans(layout.run, ['runner'])
  await refuseTakenPorts(layout, runningPostgres(layout.data)?.port)

  const database = await progress('Starting PostgreSQL', () => openDatabase(layout))
  const { postgres } = database
  stops.push(() => database.stop())
  stops.push(endRunningScripts)
  const keys = secrets(`${layout.state}/secrets.json`)
  const environment = environments(layout, keys, postgres, dev)
  await Promise.all([
    bootstrap({ postgres, secrets: keys, environment, progress, layout }),
    dev ? undefined : build(progress, layout.logs),
  ])

  const all = programs(layout, environment, dev)
  const running = all.map(supervise)
  stops.push(() => Promise.all(running.map(each => each.stop())))
  const checks = Object.fromEntries(all.map(({ name, answers }) => [name, answers]))
  const checked = { ...checks, postgres: () => answersSql(postgres.url('postgres')) }
  stops.push(
    await openDoors(layout.ports.gateway, () => gateway({ upstreams: upstreams(layout), checks: checked })),
  )
  await Promise.all(running.map(each => progress(`Starting ${each.name}`, () => each.ready)))
}

function upstreams({ ports }: Layout) {
  const local = (port: number) => `http://127.0.0.1:${port}`
  return {
    site: local(ports.site),
    api: local(ports.api),
    cms: local(ports.cms),
    services: local(ports.services),
    live: local(ports.live),
  }
}

/** On both loopback addresses, since "localhost" means either; nowhere else, since the stand-ins trust everybody. */
async function openDoors(port: number, make: () => Server): Promise<() => Promise<void>> {
  const doors: Server[] = []
  for (const host of ['127.0.0.1', '::1']) {
    const door = make().listen(port, host)
    const opened = await once(door, 'listening').catch(fault => fault)
    if (!(opened instanceof Error)) doors.push(door)
    else if (host === '127.0.0.1') throw opened
  }
  return async () => {
    for (const door of doors) {
      door.close()
      door.closeAllConnections()
    }
  }
}
