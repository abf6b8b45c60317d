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
export function outcomeOf(reading: People & Pick<LiveReading, 'state' | 'ending'>): Outcome {
  const { first } = otherOf(reading)
  const isClient = reading.side === 'CLIENT'
  switch (reading.state) {
    case 'DECLINED':
      return isClient
        ? { title: `${first} cannot read for you now`, text: 'Nothing was charged. Others are online.' }
        : { title: 'You declined', text: `${first} was told, and was not charged.` }
    case 'EXPIRED':
      return isClient
        ? { title: `${first} did not answer in time`, text: 'Nothing was charged. Others are online.' }
        : { title: 'You did not answer in time', text: `${first} was told, and was not charged.` }
    case 'CANCELLED':
      return isClient
        ? { title: 'You cancelled', text: `Nothing was charged. ${first} was told.` }
        : { title: `${first} cancelled`, text: 'It was before the reading began; nothing was charged.' }
    default:
      return endingOf(reading, first, isClient)
  }
}

function endingOf(reading: Pick<LiveReading, 'ending'>, first: string, isClient: boolean): Outcome {
  switch (reading.ending) {
    case 'TIME_UP':
      return {
        title: 'The agreed time is over',
        text: isClient
          ? 'It ended when the minutes you agreed to were over.'
          : `${first} agreed to so many minutes, and they are over.`,
      }
    case 'OUT_OF_FUNDS':
      return {
        title: 'The time that was paid for is up',
        text: isClient
          ? 'You paid for the minutes you had, and not a second more.'
          : `${first}’s wallet ran empty.`,
      }
    case 'CONNECTION_LOST':
      return {
        title: 'The connection did not come back',
        text: 'The meter stopped when the connection was lost; only time you shared was charged.',
      }
    case 'NEVER_CONNECTED':
      return {
        title: 'You were never both connected',
        text: 'So there was no reading, and nothing was charged.',
      }
    case 'READER_ENDED':
      return { title: 'The reading has ended', text: isClient ? `${first} ended it.` : 'You ended it.' }
    default:
      return { title: 'The reading has ended', text: isClient ? 'You ended it.' : `${first} ended it.` }
  }
}
