import { type RefObject, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { send } from '../../graphql/browser.ts'
import { type SentGiftPartsFragment, UndoGiftDocument } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useAction } from '../forms/use-action.ts'

type Props = {
  sent: SentGiftPartsFragment
  /** The reader’s. */
  name: string
  /** Takes the focus once the button of this, which has it at first, is gone. */
  opener: RefObject<HTMLButtonElement | null>
  onUndone(): void
  onBalance(): void
}

const undoSeconds = 2
/** So long the outcome stays to be read. */
const readSeconds = 6

/** What was sent, with a button that takes it back while its two seconds run. */
export function GiftUndo({ sent, name, opener, onUndone, onBalance }: Props) {
  const { state, busy, run } = useAction()
  const [left, setLeft] = useState<number>(undoSeconds)
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1_000)
    return () => clearTimeout(timer)
  }, [left])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every news is to be read for so long
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), readSeconds * 1_000)
    return () => clearTimeout(timer)
  }, [state.kind])
  const mayUndo = (left > 0 && state.kind === 'ready') || busy
  useEffect(() => {
    if (!mayUndo && document.activeElement === document.body) opener.current?.focus({ preventScroll: true })
  }, [mayUndo, opener])

  const undo = () =>
    run(sent.id, async () => {
      const { undoGift } = await send(UndoGiftDocument, { sentGiftId: sent.id }, { isRepeatable: true })
      if (undoGift?.__typename !== 'SentGift') return undoGift ?? { message: m['gifts.undo.failed']() }
      onUndone()
      onBalance()
      return null
    })
  if (isOver && !busy) return null
  const words =
    state.kind === 'refused' || state.kind === 'failed'
      ? state.message
      : state.kind === 'done'
        ? m['gifts.undone']({ gift: sent.gift.name, count: sent.count })
        : m['gifts.sent']({ gift: sent.gift.name, count: sent.count, name })
  return createPortal(
    <div className="fixed inset-x-4 bottom-20 z-50 flex items-center gap-3 rounded-card border border-hairline bg-raised p-4 text-ink shadow-glow sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-96">
      <p role="status" className="min-w-0 flex-1">
        {words}
      </p>
      {mayUndo && (
        <Button size="sm" variant="outline" busy={busy} onClick={() => void undo()} autoFocus>
          {m['gifts.undo']({ seconds: Math.max(1, left) })}
        </Button>
      )}
    </div>,
    document.body,
  )
}
