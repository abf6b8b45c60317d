import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { sendPictureFile } from '../../../graphql/browser.ts'
import { wordsFor } from '../../../graphql/fault.ts'
import { locale, m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { numberFormat } from '../../../ui/format/formatters.ts'
import { type Crop, mostZoom, moved, squareOf, wholePicture, zoomed } from './crop.ts'
import { type ChosenPicture, cutPicture } from './cut-picture.ts'

type Props = { bitmap: ImageBitmap; onClose(): void; onChoose(chosen: ChosenPicture): void }

/** A press of an arrow moves by this share of the square. */
const step = 0.05

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** The square of a picture that is to be shown, by pointer or keys; chosen, it is uploaded. */
export function CropDialog({ bitmap, onClose, onChoose }: Props) {
  const [crop, setCrop] = useState(wholePicture)
  const [progress, setProgress] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // One picture, tried again, is uploaded once.
  const [key] = useState(() => new Map<string, string>())
  const zoom = useId()

  async function use() {
    setProblem(null)
    setProgress(0)
    try {
      const blob = await cutPicture(bitmap, crop)
      const wanted = JSON.stringify(crop)
      const uploadKey = key.get(wanted) ?? crypto.randomUUID()
      key.set(wanted, uploadKey)
      const upload = await sendPictureFile(blob, uploadKey, setProgress)
      const side = Math.round(squareOf(bitmap, crop).side)
      const url = URL.createObjectURL(blob)
      onChoose({ upload, preview: { url, width: side, height: side, alt: '', sources: [] } })
    } catch (fault) {
      setProblem(wordsFor(fault))
      setProgress(null)
    }
  }

  return (
    <Dialog open title={m['profileForm.picture.crop']()} onClose={onClose}>
      <div className="grid gap-4">
        <Frame bitmap={bitmap} crop={crop} onChange={setCrop} />
        <div className="grid gap-1.5">
          <label htmlFor={zoom} className="font-semibold">
            {m['profileForm.picture.zoom']()}
          </label>
          <input
            id={zoom}
            type="range"
            min={1}
            max={mostZoom}
            step={0.05}
            value={crop.zoom}
            onChange={event => setCrop(zoomed(bitmap, crop, Number(event.target.value)))}
            className="h-11 w-full accent-accent"
          />
        </div>
        {problem && <Alert tone="bad">{problem}</Alert>}
        <DialogActions>
          <Button variant="quiet" onClick={onClose}>
            {m['profileForm.picture.cancel']()}
          </Button>
          <Button busy={progress !== null} onClick={() => void use()}>
            {progress === null
              ? m['profileForm.picture.use']()
              : m['profileForm.picture.uploading']({
                  percent: numberFormat(locale(), { style: 'percent' }).format(progress),
                })}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

type FrameProps = { bitmap: ImageBitmap; crop: Crop; onChange(crop: Crop): void }

/** The square as it will be, with the circle that lists show of it. */
function Frame({ bitmap, crop, onChange }: FrameProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const held = useRef<{ x: number; y: number } | null>(null)
  const hint = useId()

  useEffect(() => {
    const drawn = canvas.current
    const context = drawn?.getContext('2d')
    if (!drawn || !context) return
    const { left, top, side } = squareOf(bitmap, crop)
    context.clearRect(0, 0, drawn.width, drawn.height)
    context.drawImage(bitmap, left, top, side, side, 0, 0, drawn.width, drawn.height)
  }, [bitmap, crop])

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { x: event.clientX, y: event.clientY }
  }
  function onPointerMove({ clientX, clientY, currentTarget }: PointerEvent<HTMLDivElement>) {
    if (!held.current) return
    const side = currentTarget.clientWidth
    // The picture follows the finger, so the square goes the other way.
    onChange(moved(bitmap, crop, (held.current.x - clientX) / side, (held.current.y - clientY) / side))
    held.current = { x: clientX, y: clientY }
  }
  function letGo() {
    held.current = null
  }
  function onKeyDown(event: KeyboardEvent) {
    const direction = directions[event.key]
    if (direction) onChange(moved(bitmap, crop, ...direction))
    else if (event.key === '+') onChange(zoomed(bitmap, crop, crop.zoom + 0.1))
    else if (event.key === '-') onChange(zoomed(bitmap, crop, crop.zoom - 0.1))
    else return
    event.preventDefault()
  }

  return (
    <div className="grid gap-2">
      <div
        role="application"
        aria-label={m['profileForm.picture.frame']()}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        className="relative mx-auto aspect-square w-full max-w-80 cursor-grab touch-none overflow-hidden rounded-card bg-raised active:cursor-grabbing"
      >
        <canvas ref={canvas} width={640} height={640} className="size-full" />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 rounded-full border-2 border-dashed border-page/80"
        />
      </div>
      <p id={hint} className="text-center text-[0.92rem] text-soft">
        {m['profileForm.picture.frame.hint']()}
      </p>
    </div>
  )
}
