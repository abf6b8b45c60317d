import { useCallback, useEffect, useState } from 'react'
import { Alert, type Tone } from './Alert.tsx'

export type Toast = { id: string; tone: Tone; text: string }

const shownForMilliseconds = 6_000

/** `say` shows a message for six seconds; render `<Toasts toasts={toasts} />` once in the island. */
export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([])
  const say = useCallback((text: string, tone: Tone = 'info') => {
    setToasts(now => [...now, { id: crypto.randomUUID(), tone, text }])
  }, [])
  useEffect(() => {
    if (toasts.length === 0) return
    const timer = setTimeout(() => setToasts(now => now.slice(1)), shownForMilliseconds)
    return () => clearTimeout(timer)
  }, [toasts])
  return { toasts, say }
}

export function Toasts({ toasts }: { toasts: Toast[] }) {
  return (
    <div className="fixed inset-x-4 bottom-20 z-40 mx-auto grid max-w-md gap-2 md:bottom-6">
      {toasts.map(toast => (
        <Alert key={toast.id} tone={toast.tone}>
          {toast.text}
        </Alert>
      ))}
    </div>
  )
}
