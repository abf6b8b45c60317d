/** The engine of live video as a process of the embedded world. Reads its environment here and nowhere else. */
import { startLiveVideo } from './live-video.ts'

const { LOCAL_WORLD, LIVE_VIDEO_SECRET, LIVE_VIDEO_FOLDER, PORT } = process.env
if (LOCAL_WORLD !== '1') {
  console.error('This engine stands in for Agora, and runs only where LOCAL_WORLD=1 asks for it.')
  process.exit(1)
}
if (!LIVE_VIDEO_SECRET || !LIVE_VIDEO_FOLDER) {
  console.error('LIVE_VIDEO_SECRET or LIVE_VIDEO_FOLDER is not set; "npm start" sets both.')
  process.exit(1)
}

const engine = await startLiveVideo({
  secret: LIVE_VIDEO_SECRET,
  folder: LIVE_VIDEO_FOLDER,
  port: Number(PORT ?? 0),
})
console.log(`Live video: ${engine.url}`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await engine.stop()
    process.exit(0)
  })
}
