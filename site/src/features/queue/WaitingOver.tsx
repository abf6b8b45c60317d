import { useEffect, useRef } from 'react'
import type { WaitingPagePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import { endingOf } from './wait-words.ts'

/** The wait came to no reading: why, and where to go from here. */
export function WaitingOver({ waiting: { state, reader } }: { waiting: WaitingPagePartsFragment }) {
  const first = firstName(reader.name)
  const { title, text } = endingOf(state, first)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus went with the queue.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="mx-auto grid max-w-xl justify-items-center gap-6 py-8 text-center">
      <Avatar name={reader.name} image={reader.picture} size={104} />
      <div role="status" className="grid gap-2">
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          {title}
        </h1>
        <p className="text-soft">{text}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-3">
        {state === 'UNFUNDED' && (
          <Button href="/wallet" size="lg">
            {m['queue.over.addFunds']()}
          </Button>
        )}
        <Button
          href={`/readers/${reader.slug}#start`}
          size="lg"
          variant={state === 'UNFUNDED' ? 'outline' : 'primary'}
        >
          <span>
            <Sentence words={each => m['queue.over.back']({ reader: each })} name={first} />
          </span>
        </Button>
        <Button href="/readers?online=1" variant="outline" size="lg">
          {m['readers.seeOnline']()}
        </Button>
      </div>
    </div>
  )
}
