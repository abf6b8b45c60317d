import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { m } from '../messages/index.ts'

type Props = {
  open: boolean
  title: string
  children: ReactNode
  /** Absent: the dialog must be answered, Escape and the cross do nothing. */
  onClose?: () => void
}

/** The platform's own dialog: focus is kept inside, Escape closes, the page behind is inert. */
export function Dialog({ open, title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-card border border-hairline bg-panel p-6 text-left text-ink shadow-glow"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={heading} className="text-balance">
          {title}
        </h2>
        {onClose && (
          <button
            type="button"
            onClick={onClose}
            aria-label={m['ui.close']()}
            className="-m-1 rounded-full p-2 text-soft hover:text-ink"
          >
            <X aria-hidden size={20} />
          </button>
        )}
      </div>
      {open && children}
    </dialog>
  )
}

/** The answers to it: side by side where they fit, on a narrow phone one above the other, each as wide as a thumb likes. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-6 flex flex-wrap justify-end gap-3 max-sm:*:flex-auto [form>&]:mt-0">{children}</div>
  )
}
