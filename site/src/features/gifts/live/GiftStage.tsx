import { m } from '../../../messages/index.ts'
import { GiftAnimation } from '../GiftAnimation.tsx'
import type { ShownGift } from './gift-show.ts'

/** Plays the gifts to a stream over its picture, one after the other, and says each in words. */
export function GiftStage({
  waiting,
  onPlayed,
}: {
  waiting: readonly ShownGift[]
  onPlayed(id: string): void
}) {
  const [playing] = waiting
  return (
    <>
      <p role="status" className="sr-only">
        {playing && wordsOf(playing)}
      </p>
      {playing && (
        <GiftAnimation
          key={playing.id}
          gift={playing.gift}
          sender={playing.senderName}
          count={playing.count}
          combo={playing.combo}
          onEnd={() => onPlayed(playing.id)}
        />
      )}
    </>
  )
}

const wordsOf = ({ senderName, gift, count }: ShownGift): string =>
  m['gifts.arrived']({ sender: senderName ?? m['gifts.somebody'](), gift: gift.name, count })
