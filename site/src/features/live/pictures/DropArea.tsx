import { ImagePlus } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { mayHavePictures, picturesIn } from './picture-files.ts'

type Props = {
  disabled: boolean
  onFiles(files: File[]): void
  children: ReactNode
  className?: string
  label: string
}

/** A section onto which pictures may be dropped. */
export function DropArea({ disabled, onFiles, children, className, label }: Props) {
  const [isOver, setOver] = useState(false)

  function over(event: DragEvent) {
    if (disabled || !mayHavePictures(event.dataTransfer)) return
    // Without it the browser would leave the page for the file.
    event.preventDefault()
    setOver(true)
  }
  function leave({ currentTarget, relatedTarget }: DragEvent) {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  function drop(event: DragEvent) {
    if (!isOver) return
    event.preventDefault()
    setOver(false)
    const files = picturesIn(event.dataTransfer)
    if (files.length > 0) onFiles(files)
  }

  return (
    <section aria-label={label} onDragOver={over} onDragLeave={leave} onDrop={drop} className={className}>
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-3 z-2 grid place-content-center justify-items-center gap-3 rounded-card border-2 border-dashed border-accent-ink bg-page/92 text-center font-semibold">
          <ImagePlus aria-hidden size={32} className="text-accent-ink" />
          <span>{m['room.picture.drop']()}</span>
        </div>
      )}
    </section>
  )
}
