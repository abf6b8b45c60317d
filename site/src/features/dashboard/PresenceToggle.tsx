import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { GoOfflineDocument, GoOnlineDocument } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { type Presence, presenceWords } from '../../ui/Presence.tsx'
import { useAction } from '../forms/use-action.ts'
import { onRingsShown } from '../live/incoming/rings-shown.ts'
import { onPresence } from '../readers/presence-events.ts'

type Props = { readerId: string; presence: Presence }

const sayAfterMilliseconds = 4_000

/** A reader's switch in the header. Whoever is on stays so for as long as a page that would show a ring is connected. */
export function PresenceToggle({ readerId, presence: initial }: Props) {
  const [presence, setPresence] = useState(initial)
  const { state, busy, run } = useAction()
  const [isCutOff, setCutOff] = useState(false)
  const on = presence === 'ONLINE' || presence === 'BUSY'
  const problem = state.kind === 'failed' || state.kind === 'refused' ? state.message : null
  const shown = problem ?? (on && isCutOff ? m['desk.presence.notConnected']() : null)

  // Online is only whoever would see a ring: a page that cannot show one says so, unless it is back at once.
  useEffect(() => {
    // From the start on: where sockets are blocked, none ever opens.
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(
      () => setCutOff(true),
      sayAfterMilliseconds * 2,
    )
    const stop = onRingsShown(areShown => {
      clearTimeout(timer)
      if (areShown) setCutOff(false)
      else timer = setTimeout(() => setCutOff(true), sayAfterMilliseconds)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])

  // What another page of theirs did, or a reading that began or ended.
  useEffect(() => onPresence(readerId, setPresence), [readerId])

  const toggle = () =>
    run(!on, async () => {
      const asOften = { isRepeatable: true }
      const now = on
        ? (await mutate(GoOfflineDocument, {}, asOften)).goOffline
        : (await mutate(GoOnlineDocument, {}, asOften)).goOnline
      setPresence(now.presence)
      return null
    })

  return (
    <span data-presence-of={readerId} className="relative inline-flex items-center">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={m['desk.presence.switch']()}
        aria-busy={busy || undefined}
        disabled={busy || presence === 'BUSY'}
        onClick={() => void toggle()}
        className="group inline-flex items-center gap-2.5 rounded-full py-1 font-semibold disabled:opacity-80"
      >
        <span className="relative h-7 w-12 rounded-full border border-line-strong bg-raised transition-colors group-aria-checked:border-good group-aria-checked:bg-good/25">
          <span className="absolute top-1/2 start-1 size-4.5 -translate-y-1/2 rounded-full bg-soft transition-transform group-aria-checked:translate-x-5 rtl:group-aria-checked:-translate-x-5 group-aria-checked:bg-good" />
        </span>
        <span className="hidden min-w-[3.8em] text-start min-[24rem]:inline">{presenceWords[presence]}</span>
      </button>
      {shown && (
        <span
          role="alert"
          className="absolute top-full end-0 mt-3 w-64 rounded-field border border-bad bg-panel p-3 text-[0.9rem]"
        >
          {shown}
        </span>
      )}
    </span>
  )
}
