import { RotateCcw, Sparkles } from 'lucide-react'
import { useEffect, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { OthersOnlineDocument, type OthersOnlineQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import type { LiveReading } from './state/room.ts'

type Other = OthersOnlineQuery['readers']['edges'][number]['node']
type Props = { reading: Pick<LiveReading, 'channel' | 'reader'>; unit: Unit }

const shownMost = 3

/** Where a client goes on from a reading that never began: the same reader, or who else can be reached on that channel. */
export function TryAgain({ reading: { channel, reader }, unit }: Props) {
  const [others, setOthers] = useState<Other[] | null>(null)
  useEffect(() => {
    let gone = false
    send(OthersOnlineDocument, { filter: { online: true, channel } }).then(
      ({ readers }) => !gone && setOthers(readers.edges.map(({ node }) => node)),
      // The links lead there all the same.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [channel])
  const rest = others?.filter(({ id }) => id !== reader.id).slice(0, shownMost)
  const all = `/readers?online=1&channel=${channel.toLowerCase()}`
  return (
    <div className="grid w-full justify-items-center gap-6">
      <div className="flex flex-wrap justify-center gap-3">
        <Button href={`/readers/${reader.slug}#start`} size="lg">
          <RotateCcw aria-hidden size={19} /> {m['room.retry']({ reader: firstName(reader.name) })}
        </Button>
        <Button href={all} variant="outline" size="lg">
          <Sparkles aria-hidden size={19} /> {m['room.others.all']()}
        </Button>
      </div>
      {/* Its place is kept, so that nothing jumps when they come. */}
      <section className="min-h-60 w-full" aria-labelledby="others">
        {rest && (
          <>
            <h2 id="others" className="mb-3 font-text! text-[1.05rem]! tracking-normal!">
              {m['room.others.title']()}
            </h2>
            {rest.length === 0 && (
              <p className="text-soft">{m['room.others.none']({ reader: firstName(reader.name) })}</p>
            )}
            <ul className="grid gap-2.5 text-start">
              {rest.map(other => (
                <li key={other.id}>
                  <a
                    href={`/readers/${other.slug}#start`}
                    className="flex items-center gap-3 rounded-card border border-hairline bg-panel p-3 no-underline hover:border-accent-ink"
                  >
                    <Avatar name={other.name} image={other.picture} size={44} />
                    <span className="min-w-0 flex-1">
                      <bdi translate="no" className="block truncate font-semibold">
                        {other.name}
                      </bdi>
                      <span dir="auto" className="block truncate text-[0.9rem] text-soft">
                        {other.tagline}
                      </span>
                    </span>
                    <span className="text-[0.92rem] whitespace-nowrap">{priceOf(other, channel, unit)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

function priceOf({ rates }: Other, channel: LiveReading['channel'], unit: Unit): string | null {
  const rate = rates.find(each => each.channel === channel)
  return rate ? m['start.perMinute']({ price: showMoney(rate.perMinute, unit) }) : null
}
