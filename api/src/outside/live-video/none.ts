import { Conflict } from '../../foundation/fault.ts'
import type { LiveVideo } from './live-video.ts'

const none = (): never => {
  throw new Conflict('This deployment has no engine for live video.')
}

/** A deployment without an engine: nobody sends or watches, and there is nothing to close. */
export const noLiveVideo: LiveVideo = {
  engine: 'EMBEDDED',
  grant: none,
  close: async () => undefined,
  remove: async () => undefined,
  startRecording: async () => none(),
  stopRecording: async () => null,
}
