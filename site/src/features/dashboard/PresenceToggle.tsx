import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { GoOfflineDocument, GoOnlineDocument, HeartbeatDocument } from '../../graphql/generated.ts'
import { type Presence, presenceWords } from '../../ui/Presence.tsx'
import { onRingsShown, ringsAreShown } from '../live/rings-shown.ts'
import { hearPresence } from '../readers/presence-told.ts'

type Props = { readerId: string; presence: Presence }

/** A reader's switch in the header. While on, and while rings are shown, the page beats so that the lease holds. */
export function PresenceToggle({ readerId, presence: initial }: Props) {
  const [presence, setPresence] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const on = presence === 'ONLINE' || presence === 'BUSY'

  useEffect(() => {
    if (!on) return
    const beat = () => {
      // Online is only whoever would see a ring.
      if (!ringsAreShown()) return
      mutate(HeartbeatDocument, {}, { isRepeatable: true }).then(
        ({ heartbeat }) => {
          setPresence(heartbeat.presence)
          setProblem(null)
        },
        fault => setProblem(wordsFor(fault)),
      )
    }
    const heart = new Worker(new URL('./heartbeat.worker.ts', import.meta.url), { type: 'module' })
    heart.onmessage = beat
    // The page before this one may have beaten long ago.
    beat()
    const stop = onRingsShown(beat)
    return () => {
      heart.terminate()
      stop()
    }
  }, [on])

  // What another page of theirs did, or a reading that began or ended.
  useEffect(() => hearPresence(readerId, setPresence), [readerId])

  async function toggle() {
    setBusy(true)
    setProblem(null)
    try {
      const asOften = { isRepeatable: true }
      const now = on
        ? (await mutate(GoOfflineDocument, {}, asOften)).goOffline
        : (await mutate(GoOnlineDocument, {}, asOften)).goOnline
      setPresence(now.presence)
    } catch (fault) {
      setProblem(wordsFor(fault))
    } finally {
      setBusy(false)
    }
  }

  return (
    <span data-presence-of={readerId} className="relative inline-flex items-center">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label="Take readings now"
        aria-busy={busy || undefined}
        disabled={busy || presence === 'BUSY'}
        onClick={toggle}
        className="group inline-flex items-center gap-2.5 rounded-full py-1 font-semibold disabled:opacity-80"
      >
        <span className="relative h-7 w-12 rounded-full border border-line-strong bg-raised transition-colors group-aria-checked:border-good group-aria-checked:bg-good/25">
          <span className="absolute top-1/2 left-1 size-4.5 -translate-y-1/2 rounded-full bg-soft transition-transform group-aria-checked:translate-x-5 group-aria-checked:bg-good" />
        </span>
        <span className="hidden min-w-[3.8em] text-left min-[24rem]:inline">{presenceWords[presence]}</span>
      </button>
      {problem && (
        <span
          role="alert"
          className="absolute top-full right-0 mt-3 w-64 rounded-field border border-bad bg-panel p-3 text-[0.9rem]"
        >
          {problem}
        </span>
      )}
    </span>
  )
}
