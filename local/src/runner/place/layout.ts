import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..')

/** Where everything of one running SoulSeer is: its ports, all beside the gateway's, and its folder of state. */
export type Layout = ReturnType<typeof layout>

export function layout(env: NodeJS.ProcessEnv = process.env) {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_527) {
    throw new Error(
      `PORT is "${env.PORT}": give a number from 1 to 65527 (the eight ports after it are used too).`,
    )
  }
  const state = resolve(env.SOULSEER_STATE ?? join(root, '.local'))
  return {
    state,
    url: `http://localhost:${port}`,
    brandUrls: { SoulSeer: `http://localhost:${port}`, Auralumic: `http://auralumic.localhost:${port}` },
    ports: {
      gateway: port,
      site: port + 1,
      api: port + 2,
      cms: port + 3,
      services: port + 4,
      smtp: port + 5,
      postgres: port + 6,
      turn: port + 7,
      live: port + 8,
    },
    data: join(state, 'postgres'),
    logs: join(state, 'logs'),
    run: join(state, 'run'),
    log: (name: string) => join(state, 'logs', `${name}.log`),
  }
}
