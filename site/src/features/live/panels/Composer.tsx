import { SendHorizontal } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { AttachPicture } from '../pictures/AttachPicture.tsx'
import { picturesIn } from '../pictures/picture-files.ts'

type Props = {
  disabled: boolean
  name: string
  onSay(text: string): void
  onPictures(files: File[]): void
  /** Each time something is typed. */
  onWrite(): void
}

const longest = 4_000

/** Enter sends, Shift+Enter begins a new line; the field grows with what is written. */
export function Composer({ disabled, name, onSay, onPictures, onWrite }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const ready = text.trim() !== '' && !disabled

  // Where there is no keyboard to cover half the room with, the cursor stands ready.
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) field.current?.focus({ preventScroll: true })
  }, [])

  function say() {
    if (!ready) return
    onSay(text.trim())
    setText('')
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    // While a word is being composed from an input method, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    say()
  }

  /** A screenshot; text that comes with a picture, as from a document, is pasted as text. */
  function onPaste(event: ClipboardEvent) {
    const pictures = picturesIn(event.clipboardData)
    if (pictures.length === 0 || event.clipboardData.getData('text/plain') !== '') return
    event.preventDefault()
    onPictures(pictures)
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        say()
      }}
      className="flex items-end gap-2 border-t border-line bg-page/90 px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6"
    >
      <AttachPicture disabled={disabled} onFiles={onPictures} />
      <label htmlFor={id} className="sr-only">
        {m['room.write.label']({ name })}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        dir="auto"
        value={text}
        maxLength={longest}
        disabled={disabled}
        enterKeyHint="send"
        placeholder={disabled ? m['room.write.over']() : m['room.write']({ name })}
        onChange={event => {
          setText(event.target.value)
          if (event.target.value.trim() !== '') onWrite()
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="field-sizing-content max-h-40 min-h-12 flex-1 resize-none rounded-[1.5rem] border border-line-strong bg-page px-5 py-2.5 leading-normal placeholder:text-soft hover:border-accent-ink disabled:opacity-60"
      />
      <button
        type="submit"
        disabled={!ready}
        aria-label={m['room.write.send']()}
        className="inline-flex size-12 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent shadow-glow-accent transition-opacity hover:bg-accent-hover disabled:cursor-not-allowed disabled:opacity-45 disabled:shadow-none"
      >
        <SendHorizontal aria-hidden size={20} />
      </button>
    </form>
  )
}
