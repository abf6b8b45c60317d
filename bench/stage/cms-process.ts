import { join } from 'node:path'
import { root } from '../../local/src/runner/place/layout.ts'
import { runScript } from '../../local/src/runner/process/run-script.ts'
import { answers, type Measured, start } from './api-process.ts'
import { PLACE } from './stage.ts'
import type { World } from './world.ts'

export const buildCms = ({ cmsEnv }: World) => runScript('cms', 'build', cmsEnv, join(PLACE, 'build-cms.log'))

/** The staff's panel as production runs it. */
export function startCms({ cmsEnv, cmsUrl }: World): Promise<Measured> {
  const { hostname, port } = new URL(cmsUrl)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = { ...cmsEnv, NODE_ENV: 'production' }
  return start([next, 'start', '-H', hostname, '-p', port], env, join(root, 'cms'), () =>
    answers(`${cmsUrl}/admin/login`),
  )
}
