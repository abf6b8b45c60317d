import type { MessagePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Bubble } from '../live/panels/Bubble.tsx'
import { otherOf } from '../live/panels/room-words.ts'
import type { ReceiptReading } from './receipt-reading.ts'

type Props = {
  reading: Pick<ReceiptReading, 'side' | 'client' | 'reader'>
  messages: MessagePartsFragment[]
}

/** What was written and shown in a reading, for its two sides. */
export function Transcript({ reading, messages }: Props) {
  const { first } = otherOf(reading)
  return (
    <details className="rounded-card border border-hairline bg-panel">
      <summary className="px-5 py-3.5 font-semibold">
        {m['room.transcript']({ count: messages.length })}
      </summary>
      <ol className="grid gap-1.5 border-t border-line px-4 pt-2 pb-5 sm:px-6">
        {messages.map((message, index) => (
          <Bubble
            key={message.id}
            message={message}
            own={message.side === reading.side}
            name={first}
            opensTurn={messages[index - 1]?.side !== message.side}
          />
        ))}
      </ol>
    </details>
  )
}
