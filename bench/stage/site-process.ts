import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../local/src/runner/place/layout.ts'
import { freePortBlock } from '../../local/src/runner/process/ports.ts'
import { runScript } from '../../local/src/runner/process/run-script.ts'
import { answers, type Measured, start } from './api-process.ts'
import { PLACE } from './stage.ts'
import type { World } from './world.ts'

export interface Server {
  readonly of: Measured
  readonly url: string
}

export const buildSite = () => runScript('site', 'build', {}, join(PLACE, 'build-site.log'))

/** The site as production runs it. */
export async function startSite({ siteEnv, siteUrl }: World): Promise<Server> {
  const of = await start(['serve.ts'], siteEnv, join(root, 'site'), () => answers(`${siteUrl}/healthz`))
  return { of, url: siteUrl }
}

/** An empty page of the same server. */
export async function startEmptyPage(): Promise<Server> {
  const built = join(PLACE, 'empty-page')
  await promisify(execFile)(process.execPath, [join(root, 'bench/servers/empty-page/build.ts'), built])
  const port = await freePortBlock(1)
  const url = `http://127.0.0.1:${port}`
  const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) }
  const of = await start([join(built, 'server/entry.mjs')], env, join(root, 'bench'), () => answers(url))
  return { of, url }
}
