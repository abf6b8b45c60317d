import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answersHttp } from '../gateway/index.ts'
import type { environments } from './environment.ts'
import { type Layout, root } from './place/layout.ts'
import { scriptOf, spawnScript, type Workspace } from './place/workspace.ts'
import type { Program } from './process/supervise.ts'

type Serving = {
  name: 'site' | 'api' | 'cms' | 'services' | 'live'
  workspace: Workspace
  script: string
  health: string
  /** The last thing its build writes. */
  built?: string
}

/** In the order they matter to each other; all start at once and each waits for what it needs. */
const serving: Serving[] = [
  { name: 'services', workspace: 'local', script: 'services', health: '/healthz' },
  { name: 'live', workspace: 'local', script: 'live-video', health: '/healthz' },
  { name: 'api', workspace: 'api', script: 'start', health: '/readyz', built: 'api/dist/start.js' },
  { name: 'cms', workspace: 'cms', script: 'start', health: '/api/access', built: 'cms/.next/BUILD_ID' },
  {
    name: 'site',
    workspace: 'site',
    script: 'start',
    health: '/healthz',
    built: 'site/dist/server/entry.mjs',
  },
]

/** Every program behind the gateway, in watch mode if asked. */
export function programs(
  layout: Layout,
  environment: ReturnType<typeof environments>,
  dev: boolean,
): Program[] {
  return serving.map(({ name, workspace, script, health, built }) => {
    const chosen = dev && scriptOf(workspace, 'dev') ? 'dev' : script
    return {
      name,
      start: () =>
        spawnScript(workspace, chosen, {
          env: { ...environment[name], NODE_OPTIONS: leash() },
          detached: true,
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        }),
      answers: () => answersHttp(`http://127.0.0.1:${layout.ports[name]}${health}`),
      logFile: layout.log(name),
      pidFolder: layout.run,
      builtFile: built && !dev ? join(root, built) : undefined,
    }
  })
}

function leash(): string {
  const file = pathToFileURL(`${root}/local/src/runner/process/leash.mjs`).href
  return [process.env.NODE_OPTIONS, `--import=${file}`].filter(Boolean).join(' ')
}
