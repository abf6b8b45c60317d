import { m } from '../../../messages/index.ts'
import type { Health } from './health.ts'

/** Bitrate, pictures and delay, as far as they are known. */
export const healthWords = ({ kilobitsPerSecond, framesPerSecond, delayMilliseconds }: Health): string =>
  [
    m['stream.studio.health.bitrate']({ kilobits: kilobitsPerSecond }),
    framesPerSecond > 0 && m['stream.studio.health.frames']({ frames: framesPerSecond }),
    delayMilliseconds !== null && m['stream.studio.health.delay']({ milliseconds: delayMilliseconds }),
  ]
    .filter(Boolean)
    .join(' · ')
