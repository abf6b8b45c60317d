import { ImagePlus } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { classes } from '../../../ui/classes.ts'
import type { Picture } from '../../../ui/picture.ts'
import type { ChosenPicture } from './cut-picture.ts'

type Props = {
  name: string
  /** As it is shown now, or will be. */
  picture: Picture | null
  /** What it is of, and what helps to choose it; the reader themselves unless said. */
  legend?: string
  hint?: string
  onChoose(chosen: ChosenPicture): void
}

/** Loaded with the first picture that is chosen; a form whose scripts do not come must not be lost with them. */
const CropDialog = lazy(() =>
  import('./CropDialog.tsx').then(
    ({ CropDialog: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** What browsers open, and the server too. HEIC is left out: an iPhone then converts its photographs by itself. */
const types = 'image/jpeg,image/png,image/webp,image/avif'

/** A picture, and a new one from their device, of which they choose a square. */
export function PictureField({
  name,
  picture,
  legend = m['profileForm.picture'](),
  hint = m['profileForm.picture.hint'](),
  onChoose,
}: Props) {
  const [chosen, setChosen] = useState<ImageBitmap | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function open(file: File | undefined) {
    if (!file) return
    // Chosen again, the same file opens again.
    if (input.current) input.current.value = ''
    const bitmap = await createImageBitmap(file).catch(() => null)
    setUnreadable(bitmap === null)
    setChosen(bitmap)
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-wrap items-center gap-5">
        <Avatar name={name} image={picture} size={96} />
        <div className="grid gap-2">
          <label
            className={classes(
              'inline-flex min-h-11 cursor-pointer items-center gap-2 justify-self-start rounded-control border border-line-strong px-5 py-2.5 font-semibold',
              'hover:border-accent-ink hover:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
            )}
          >
            <ImagePlus aria-hidden size={18} />
            <span>{picture ? m['profileForm.picture.change']() : m['profileForm.picture.choose']()}</span>
            <input
              ref={input}
              type="file"
              accept={types}
              onChange={event => void open(event.target.files?.[0])}
              className="sr-only"
            />
          </label>
          <p className="text-[0.92rem] text-soft">{hint}</p>
          {isUnreadable && (
            <p role="alert" className="text-[0.92rem] text-bad">
              {m['badInput.picture.unreadable']()}
            </p>
          )}
        </div>
      </div>
      {chosen && (
        <Suspense>
          <CropDialog
            bitmap={chosen}
            onClose={() => setChosen(null)}
            onChoose={picture => {
              setChosen(null)
              onChoose(picture)
            }}
          />
        </Suspense>
      )}
    </fieldset>
  )
}
