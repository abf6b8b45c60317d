import type { ComponentType, ReactNode } from 'react'
import type { StreamStatusPartsFragment } from '../../graphql/generated.ts'
import type { MoneyAmount, Unit } from '../../ui/format/money.ts'
import { OnceHere } from '../../ui/page/OnceHere.tsx'
import type { Grant } from './player/video-session.ts'
import type { ServerClock } from './server-clock.ts'
import { isOn } from './stream-words.ts'
import { type ShownStream, useStream } from './use-stream.ts'
import type { WatchingProps } from './Watching.tsx'

export type RoomProps = {
  stream: ShownStream
  /** Of the link to a private stream. */
  secret: string | null
  viewerId: string | null
  /** Where a visitor signs in; null for who is signed in. */
  signIn: string | null
  balance: MoneyAmount | null
  unit: Unit
  /** Lets this page into the video at once, if the server asked for it while it made the page. */
  grant: Grant | null
  /** What the stream is called and whose it is; it stands below the picture. */
  children?: ReactNode
}

export type GatesProps = Omit<RoomProps, 'signIn' | 'grant' | 'children'> & {
  status: StreamStatusPartsFragment
  clock: ServerClock
  refresh(): void
}

/** The one of the two that a page begins with comes with it, the other when it is needed. */
type Stages = { Watching: ComponentType<WatchingProps>; Gates: ComponentType<GatesProps> }

/** A stream as its viewers see it: the picture and the chat while it is on, else what it takes to watch, or what became of it. */
export function StreamRoom({ Watching, Gates, ...props }: RoomProps & Stages) {
  const { stream: first, secret, viewerId, signIn, balance, unit, grant, children } = props
  const { stream, state, change, clock, refresh } = useStream(first, secret)
  const { status } = state
  const isWatching = stream.access === 'OPEN' && isOn(status)
  const stage = isWatching ? (
    <Watching {...{ stream, state, change, clock, secret, viewerId, signIn, unit, grant }} />
  ) : (
    <Gates {...{ stream, status, clock, secret, viewerId, balance, unit }} refresh={() => void refresh()} />
  )
  const isFirst = isWatching === (first.access === 'OPEN' && isOn(first))
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-6">
      {isFirst ? stage : <OnceHere fallback={<div className="min-h-96 lg:col-span-2" />}>{stage}</OnceHere>}
      {/* One place in both stages: it is made anew by none of them, with the scripts that look after it. */}
      {children}
    </div>
  )
}
