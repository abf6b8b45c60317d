import { m } from '../../../messages/index.ts'
import { firstName } from '../../../ui/format/person-name.ts'
import type { LiveReading } from '../state/room.ts'

type People = Pick<LiveReading, 'side' | 'client' | 'reader'>

/** The other person, as this side sees them. */
export function otherOf({ side, client, reader }: People) {
  return side === 'CLIENT'
    ? { name: reader.name, first: firstName(reader.name), picture: reader.picture }
    : { name: client.name, first: firstName(client.name), picture: null }
}

export const ownNameOf = ({ side, client, reader }: People) => (side === 'CLIENT' ? client.name : reader.name)

interface Outcome {
  title: string
  text: string
}

/** How a reading that is over came to be over, in words to this side. */
export function outcomeOf(
  reading: People & Pick<LiveReading, 'state' | 'ending' | 'startedAt' | 'appointment'>,
): Outcome {
  const { first } = otherOf(reading)
  const isClient = reading.side === 'CLIENT'
  if (reading.appointment && reading.startedAt === null)
    return { title: m['room.outcome.unmet.title'](), text: m['room.outcome.unmet']({ name: first }) }
  switch (reading.state) {
    case 'DECLINED':
      return {
        title: isClient
          ? m['room.outcome.declined.client.title']({ reader: first })
          : m['room.outcome.declined.reader.title'](),
        text: unanswered(first, isClient),
      }
    case 'EXPIRED':
      return {
        title: isClient
          ? m['room.outcome.expired.client.title']({ reader: first })
          : m['room.outcome.expired.reader.title'](),
        text: unanswered(first, isClient),
      }
    case 'CANCELLED':
      return isClient
        ? {
            title: m['room.outcome.canceled.client.title'](),
            text: m['room.outcome.canceled.client']({ reader: first }),
          }
        : {
            title: m['room.outcome.canceled.reader.title']({ client: first }),
            text: m['room.outcome.canceled.reader'](),
          }
    default:
      return endingOf(reading, first, isClient)
  }
}

const unanswered = (first: string, isClient: boolean): string =>
  isClient ? m['room.outcome.unanswered.client']() : m['room.outcome.unanswered.reader']({ client: first })

function endingOf(reading: Pick<LiveReading, 'ending'>, first: string, isClient: boolean): Outcome {
  switch (reading.ending) {
    case 'TIME_UP':
      return {
        title: m['room.outcome.timeUp.title'](),
        text: isClient
          ? m['room.outcome.timeUp.client']()
          : m['room.outcome.timeUp.reader']({ client: first }),
      }
    case 'OUT_OF_FUNDS':
      return isClient
        ? { title: m['room.outcome.outOfFunds.client.title'](), text: m['room.outcome.outOfFunds.client']() }
        : {
            title: m['room.outcome.outOfFunds.reader.title']({ client: first }),
            text: m['room.outcome.outOfFunds.reader'](),
          }
    case 'CONNECTION_LOST':
      return { title: m['room.outcome.lost.title'](), text: m['room.outcome.lost']() }
    case 'NEVER_CONNECTED':
      return { title: m['room.outcome.unconnected.title'](), text: m['room.outcome.unconnected']() }
    default: {
      const endedByReader = reading.ending === 'READER_ENDED'
      return {
        title: m['room.outcome.ended'](),
        text:
          reading.ending === 'STAFF_ENDED'
            ? m['room.outcome.ended.byTeam']()
            : endedByReader === isClient
              ? m['room.outcome.ended.by']({ name: first })
              : m['room.outcome.ended.byYou'](),
      }
    }
  }
}
