import { useCallback, useEffect, useReducer } from 'react'
import { GiftUpdatesDocument } from '../../../graphql/generated.ts'
import { playGiftSound, soundsAreOn } from '../gift-sound.ts'
import { changedShow, nothingSent, soundsOf } from './gift-show.ts'

/** Gifts to a stream as they come, while the page may watch it. */
export function useStreamGifts(streamId: string) {
  const [show, change] = useReducer(changedShow, nothingSent)
  useEffect(() => {
    let stop: (() => void) | null = null
    let isLeft = false
    // Not needed for the first look at the page.
    void import('../../../graphql/live.ts').then(
      ({ listen }) => {
        if (isLeft) return
        stop = listen(GiftUpdatesDocument, { subject: { streamId } }, ({ giftUpdates: updates }) => {
          change({ kind: 'updates', updates })
          if (soundsAreOn()) for (const sound of soundsOf(updates)) playGiftSound(sound)
        })
      },
      () => undefined,
    )
    return () => {
      isLeft = true
      stop?.()
    }
  }, [streamId])
  const played = useCallback((id: string) => change({ kind: 'played', id }), [])
  return { ...show, played }
}
