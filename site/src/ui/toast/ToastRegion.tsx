import { CircleCheck, Info, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Text,
  UNSTABLE_Toast as ToastCard,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastList,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components/Toast'
import { createRoot } from 'react-dom/client'
import { m } from '../../messages/index.ts'

export type Toast = { text: string; tone: 'good' | 'info' }

const shownMilliseconds = 6_000
/** One for all islands of the page: they share this module. */
const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 })
let isMounted = false

export function addToast(toast: Toast): void {
  if (!isMounted) {
    isMounted = true
    createRoot(document.body.appendChild(document.createElement('div'))).render(<ToastRegion />)
  }
  queue.add(toast, { timeout: shownMilliseconds })
}

/** Above the bar of the thumb on phones, at the lower end of the page elsewhere. The time stands still under a pointer or the focus. */
function ToastRegion() {
  return (
    <ToastList
      queue={queue}
      aria-label={m['ui.toasts']()}
      className="fixed inset-x-4 bottom-20 z-50 flex flex-col-reverse gap-2 outline-none sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-96"
    >
      {({ toast }) => {
        const { text, tone } = toast.content
        const Icon = tone === 'good' ? CircleCheck : Info
        return (
          <ToastCard
            toast={toast}
            className="flex items-center gap-3 rounded-card border border-hairline bg-raised p-4 text-ink shadow-glow"
          >
            <Icon aria-hidden size={20} className={tone === 'good' ? 'text-good' : 'text-accent-ink'} />
            <ToastContent className="min-w-0 flex-1">
              <Text slot="title">{text}</Text>
            </ToastContent>
            <Button
              slot="close"
              aria-label={m['ui.close']()}
              className="-m-1 rounded-full p-2 text-soft hover:text-ink"
            >
              <X aria-hidden size={18} />
            </Button>
          </ToastCard>
        )
      }}
    </ToastList>
  )
}
