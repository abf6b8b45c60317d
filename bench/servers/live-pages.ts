import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createProxyServer } from 'httpxy'
import { root } from '../../local/src/runner/place/layout.ts'

const PAGE = `<!doctype html><video autoplay muted playsinline width="640" height="360"></video><script type="module">
import { EmbeddedEngine } from '/site/src/features/streams/engine/embedded.ts'
import { browserClock } from '/site/src/features/call/browser-clock.ts'
const video = document.querySelector('video')
const engineOf = grant => new EmbeddedEngine({
  grant, clock: browserClock, onEnding() {},
  createPeer: () => new RTCPeerConnection({ bundlePolicy: 'max-bundle' }),
  fetch: (...request) => fetch(...request),
})
window.publish = async grant => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 640, height: 360, frameRate: 30 } })
  window.engine = engineOf(grant)
  await window.engine.publish(stream)
}
/** Milliseconds from joining to the first picture. */
window.watch = async grant => {
  const began = performance.now()
  const shown = new Promise(resolve => video.requestVideoFrameCallback(() => resolve(performance.now() - began)))
  window.engine = engineOf(grant)
  await window.engine.watch(video)
  return shown
}
window.frames = () => video.getVideoPlaybackQuality().totalVideoFrames
window.ready = true
</script>`

/** The page's engine as it stands in the site, with nothing around it, beside the embedded engine at one origin. */
export async function servePages(engineUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const proxy = createProxyServer()
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname
    if (path.startsWith('/live-video/')) {
      await proxy.web(request, response, { target: engineUrl }).catch(() => response.destroy())
    } else if (/^\/site\/src\/features\/[\w/-]+\.ts$/.test(path)) {
      const source = await readFile(join(root, path), 'utf8')
      response.setHeader('content-type', 'text/javascript').end(stripTypeScriptTypes(source))
    } else response.setHeader('content-type', 'text/html').end(PAGE)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
