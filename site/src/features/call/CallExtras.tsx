import { Maximize, MonitorUp, MonitorX, PictureInPicture2, Settings2 } from 'lucide-react'
import { lazy, type RefObject, Suspense, useEffect, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { RoundSwitch } from './CallControls.tsx'
import type { Call } from './call.ts'
import type { CallSnapshot } from './call-state.ts'

type Props = {
  call: Call
  view: CallSnapshot
  hasCamera: boolean
  /** What full screen and the small window show. */
  stage: RefObject<HTMLElement | null>
}

/** Loaded when it is first opened; a call whose scripts do not come goes on without it. */
const DeviceDialog = lazy(() =>
  import('./DeviceDialog.tsx').then(
    ({ DeviceDialog: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** Screen, small window and full screen where the browser has them, and the choice of devices. */
export function CallExtras({ call, view, hasCamera, stage }: Props) {
  const [choosing, setChoosing] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const [can, setCan] = useState({ share: false, float: false, fill: false })
  useEffect(() => {
    setCan({
      share: hasCamera && 'getDisplayMedia' in (navigator.mediaDevices ?? {}),
      float: hasCamera && document.pictureInPictureEnabled === true,
      fill: document.fullscreenEnabled === true,
    })
  }, [hasCamera])

  function open() {
    setOpened(true)
    setChoosing(true)
  }
  function float() {
    const video = stage.current?.querySelector<HTMLVideoElement>('video[data-remote]')
    if (document.pictureInPictureElement) void document.exitPictureInPicture()
    else void video?.requestPictureInPicture().catch(() => undefined)
  }
  function fill() {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void stage.current?.requestFullscreen().catch(() => undefined)
  }

  return (
    <>
      {can.share && (
        <RoundSwitch
          label={view.screen ? m['call.screen.stop']() : m['call.screen.share']()}
          off={view.screen}
          onClick={() => void call.shareScreen(!view.screen)}
          className="max-sm:hidden"
        >
          {view.screen ? <MonitorX aria-hidden size={22} /> : <MonitorUp aria-hidden size={22} />}
        </RoundSwitch>
      )}
      {can.float && (
        <RoundSwitch label={m['call.float']()} onClick={float} className="max-sm:hidden">
          <PictureInPicture2 aria-hidden size={22} />
        </RoundSwitch>
      )}
      {can.fill && (
        <RoundSwitch label={m['call.fill']()} onClick={fill} className="max-sm:hidden">
          <Maximize aria-hidden size={22} />
        </RoundSwitch>
      )}
      <RoundSwitch label={m['call.devices.title']()} onClick={open}>
        <Settings2 aria-hidden size={22} />
      </RoundSwitch>
      {wasOpened && (
        <Suspense fallback={null}>
          <DeviceDialog {...{ call, view, hasCamera }} open={choosing} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  )
}
