import '../call/halo.css'
import type { WaitingPagePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../../ui/format/person-name.ts'

/** The moment before the room. */
export function TurnCame({ waiting: { reader, reading } }: { waiting: WaitingPagePartsFragment }) {
  const first = firstName(reader.name)
  return (
    <div className="mx-auto grid max-w-xl justify-items-center gap-6 py-10 text-center">
      <span className="relative">
        <span aria-hidden className="halo absolute inset-0 rounded-full bg-accent" />
        <Avatar name={reader.name} image={reader.picture} size={132} />
      </span>
      <div role="alert" className="grid gap-2">
        <h1>{m['queue.turn.title']()}</h1>
        <p className="text-soft">
          <Sentence words={each => m['queue.turn.text']({ reader: each })} name={first} />
        </p>
      </div>
      {reading && (
        <Button href={`/reading/${reading.id}`} size="lg">
          {m['queue.turn.go']()}
        </Button>
      )}
    </div>
  )
}
