import { useEffect, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { QueueNowDocument, type QueueNowQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { queueWords } from './wait-words.ts'

export type QueueFacts = NonNullable<QueueNowQuery['reader']>['queue']

/** How many wait for the reader and about how long it would take, for who thinks about joining. */
export function QueueNow({ slug, first, known }: { slug: string; first: string; known: QueueFacts | null }) {
  const [queue, setQueue] = useState(known)
  useEffect(() => {
    // Only a figure beside the offer: without it the offer stands.
    void send(QueueNowDocument, { slug }).then(
      ({ reader }) => reader && setQueue(reader.queue),
      () => undefined,
    )
  }, [slug])
  return (
    <p className="min-h-[3.2em] text-soft">
      <Sentence words={reader => m['queue.busy']({ reader })} name={first} />{' '}
      {queue && queueWords(queue.length, queue.expectedWaitSeconds)} {m['queue.free']()}
    </p>
  )
}
