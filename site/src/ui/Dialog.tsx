import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Heading, Dialog as Inside, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { m } from '../messages/index.ts'
import { classes } from './classes.ts'

type Props = {
  open: boolean
  title: string
  children: ReactNode
  /** As wide as the window, for a picture. */
  isWide?: boolean
  /** Absent: the dialog must be answered, Escape and the cross do nothing. */
  onClose?: () => void
}

/** Focus is kept inside and given back, Escape closes, the page behind is hidden from screen readers and does not scroll. */
export function Dialog({ open, title, children, isWide = false, onClose }: Props) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={isOpen => !isOpen && onClose?.()}
      isKeyboardDismissDisabled={!onClose}
      className="fixed inset-0 z-50 overflow-y-auto bg-[light-dark(#1d0d1a8c,#000000b8)] backdrop-blur-[3px]"
    >
      {/* As high as what is seen of the page, so that a keyboard on the screen covers nothing of it. */}
      <div className="grid min-h-(--visual-viewport-height) place-items-center p-4">
        <Modal
          className={classes(
            'rounded-card border border-hairline bg-panel text-start text-ink shadow-glow',
            isWide ? 'max-w-full p-4' : 'w-full max-w-lg p-6',
          )}
        >
          <Inside role={onClose ? 'dialog' : 'alertdialog'} className="outline-none">
            <div className="mb-4 flex items-start justify-between gap-4">
              <Heading slot="title" level={2} className="text-balance">
                {title}
              </Heading>
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
            {children}
          </Inside>
        </Modal>
      </div>
    </ModalOverlay>
  )
}

/** The answers to it: side by side where they fit, on a narrow phone one above the other, each as wide as a thumb likes. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-6 flex flex-wrap justify-end gap-3 max-sm:*:flex-auto [form>&]:mt-0">{children}</div>
  )
}
