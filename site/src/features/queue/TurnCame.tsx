import '../call/halo.css'
import type { WaitingPagePartsFragment } from '../../graphql/generated.ts'
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
        <h1>It is your turn</h1>
        <p className="text-soft">
          <bdi>{first}</bdi> is being rung for you. Taking you to the room…
        </p>
      </div>
      {reading && (
        <Button href={`/reading/${reading.id}`} size="lg">
          Go to the room
        </Button>
      )}
    </div>
  )
}
