import { useEffect, useRef, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { CheckStreamConnectionDocument } from '../../../graphql/generated.ts'
import { admissionOf, browserPorts } from '../player/use-video.ts'
import type { ServerClock } from '../server-clock.ts'
import { type Checked, ConnectionCheck } from './connection-check.ts'
import type { StudioMedia } from './use-media.ts'

/** How well what the devices give would be seen; checked anew whenever something else is sent. */
export function useConnectionCheck(clock: ServerClock, media: StudioMedia) {
  const [checked, setChecked] = useState<Checked>({ kind: 'idle' })
  const current = useRef(media)
  current.current = media
  const [check] = useState(
    () =>
      new ConnectionCheck(
        {
          ...browserPorts(clock),
          join: async () =>
            admissionOf((await mutate(CheckStreamConnectionDocument, {})).checkStreamConnection),
          begin: engine => engine.publish(new MediaStream(current.current.sent())),
          monotonic: () => performance.now(),
        },
        setChecked,
      ),
  )
  const { isOpen, sends } = media
  const { audio, video } = media.media.tracks

  // biome-ignore lint/correctness/useExhaustiveDependencies: another track is another thing to check
  useEffect(() => {
    if (!isOpen) return
    check.start(sends)
    return () => check.stop()
  }, [check, isOpen, sends, audio, video])

  return { checked, again: () => check.start(sends) }
}
