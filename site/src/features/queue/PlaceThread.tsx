import type { ReactNode } from 'react'
import { m } from '../../messages/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import type { Picture } from '../../ui/picture.ts'

type Props = {
  reader: { name: string; picture?: Picture | null }
  ahead: number
}

const mostShown = 4

/** The reader, those ahead as beads on a thread, and you at its end. Said in words beside it. */
export function PlaceThread({ reader, ahead }: Props) {
  const shown = Math.min(ahead, mostShown)
  return (
    <div aria-hidden className="flex w-full max-w-sm items-center">
      <Avatar name={reader.name} image={reader.picture} size={84} />
      <Thread />
      {Array.from({ length: shown }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bead is its place
        <Bead key={place}>
          <span className="block size-3 rounded-full bg-line-strong" />
        </Bead>
      ))}
      {ahead > shown && <span className="px-1.5 text-[0.88rem] text-soft">+{ahead - shown}</span>}
      {ahead > shown && <Thread />}
      <span className="grid h-12 shrink-0 place-items-center rounded-full border-2 border-accent bg-panel px-4 font-semibold shadow-glow-accent text-accent-ink">
        {m['queue.you']()}
      </span>
    </div>
  )
}

function Bead({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Thread />
    </>
  )
}

const Thread = () => <span className="mx-1 h-px min-w-3 flex-1 bg-linear-to-r from-second to-line" />
