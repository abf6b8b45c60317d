import type { LiveVideo } from '../../src/outside/index.ts'

/** What an engine was asked to do, in order; a recording it began is a file of a minute. */
export interface AskedVideo extends LiveVideo {
  readonly asked: string[]
}

/** Grants are those of the engine; what it would be asked to do is noted, for no test of the verbs needs its process. */
export function askedVideo(engine: LiveVideo): AskedVideo {
  const asked: string[] = []
  const recordings = new Set<string>()
  return {
    engine: engine.engine,
    asked,
    isReachable: async () => true,
    grant: wish => engine.grant(wish),
    close: async channel => void asked.push(`close ${channel}`),
    remove: async (channel, participant) => void asked.push(`remove ${participant} from ${channel}`),
    async startRecording(channel, recording) {
      recordings.add(recording)
      asked.push(`record ${channel}`)
    },
    async stopRecording(channel, recording) {
      asked.push(`stop recording ${channel}`)
      if (!recordings.delete(recording)) return null
      return { file: `streams/${recording}`, seconds: 60, contentType: 'video/webm', bytes: 1_000 }
    },
  }
}
