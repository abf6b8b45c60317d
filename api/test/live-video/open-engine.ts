import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLiveVideo } from '../../../local/src/live-video/live-video.ts'
import { diskFiles } from '../../src/outside/files/disk.ts'
import type { Files } from '../../src/outside/files/files.ts'
import { embeddedLiveVideo } from '../../src/outside/live-video/embedded.ts'
import type { LiveVideo } from '../../src/outside/live-video/live-video.ts'

const secret = 'a-secret-of-a-test-engine'

/** The embedded engine of live video, running, with a store for its recordings: `openWorld({ liveVideo, files })`. */
export async function openEngine(
  now: () => number = Date.now,
): Promise<{ liveVideo: LiveVideo; files: Files; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'soulseer-live-'))
  const files = diskFiles({ folder: join(folder, 'files'), secret, publicUrl: 'http://localhost:3000' })
  const engine = await startLiveVideo({ secret, folder: join(folder, 'engine'), now })
  const address = `${engine.url}/live-video`
  return {
    files,
    liveVideo: embeddedLiveVideo({ controlUrl: engine.url, address, secret, files, now }),
    async close() {
      await engine.stop()
      await rm(folder, { recursive: true })
    },
  }
}
