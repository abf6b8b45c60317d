import { ImagePlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { pictureTypes } from './picture-files.ts'

type Props = { disabled: boolean; onFiles(files: File[]): void }

/** Opens the device's own chooser, on a phone with its camera and albums. */
export function AttachPicture({ disabled, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)

  function take() {
    const field = input.current
    const files = [...(field?.files ?? [])]
    // Chosen again, the same file is another picture.
    if (field) field.value = ''
    if (files.length > 0) onFiles(files)
  }
  const taken = useRef(take)
  taken.current = take
  // What was chosen before the page could listen.
  useEffect(() => taken.current(), [])

  return (
    <label
      title={m['room.picture.add']()}
      className={classes(
        'inline-flex size-12 shrink-0 items-center justify-center rounded-full text-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
        disabled ? 'opacity-45' : 'cursor-pointer hover:text-accent-ink',
      )}
    >
      <span className="sr-only">{m['room.picture.add']()}</span>
      <ImagePlus aria-hidden size={22} />
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join(',')}
        multiple
        disabled={disabled}
        onChange={take}
        className="sr-only"
      />
    </label>
  )
}
