import type { Bench } from './bench.ts'
import { atMost } from './measure/figure.ts'
import { median } from './measure/percentile.ts'
import { residentBytes } from './measure/processes.ts'
import { startApi } from './stage/api-process.ts'

const STARTS = 5

/** From the spawn of the production build to the first 200 of /readyz, and the memory it has then. */
export const coldStart: Bench = {
  name: 'cold-start',
  async run({ world, say }) {
    const { env, apiUrl } = await world()
    const starts: { ms: number; megabytes: number }[] = []
    for (let at = 0; at <= STARTS; at++) {
      const api = await startApi(env, apiUrl)
      const megabytes = residentBytes(api.pid) / 1e6
      await api.stop()
      // The first one reads everything from disk for the others.
      if (at > 0) starts.push({ ms: api.startedInMs, megabytes })
      say(`the api is ready after ${Math.round(api.startedInMs)} ms with ${Math.round(megabytes)} MB`)
    }
    return [
      {
        bench: 'cold-start',
        what: 'spawn to ready, median of 5',
        value: median(starts.map(({ ms }) => ms)) / 1000,
        unit: 's',
        target: atMost(1.5),
      },
      {
        bench: 'cold-start',
        what: 'memory when ready',
        value: median(starts.map(({ megabytes }) => megabytes)),
        unit: 'MB',
        target: atMost(200),
      },
    ]
  },
}
