import type { LiveReading } from './room.ts'

const at = '2026-11-21T08:00:00.000Z'
const usd = (minor: string) => ({ minor, currency: 'USD' })

const theoWithMara: LiveReading = {
  ...{ id: 'reading-1', channel: 'CHAT', state: 'ACTIVE', ending: null, topic: null, question: null },
  ...{ ratePerMinute: usd('299'), client: { id: 'theo', name: 'Theo Vale' }, side: 'CLIENT' },
  reader: { id: 'mara', slug: 'mara-moonwater', name: 'Mara Moonwater', picture: null },
  ...{ requestedAt: at, ringEndsAt: at, acceptedAt: at, startedAt: at, endedAt: null, graceEndsAt: null },
  ...{
    clientPresent: true,
    readerPresent: true,
    clientPage: null,
    readerPage: null,
    sequence: '10',
    appointment: null,
  },
  meter: {
    ...{
      at,
      sharedMilliseconds: 60_000,
      bookedUntil: null,
      activeSince: at,
      nextChargeAt: '2026-11-21T08:01:00.000Z',
    },
    ...{
      minutesCharged: 2,
      charged: usd('598'),
      balance: usd('700'),
      minutesLeft: 3,
      minuteLimit: null,
      earned: null,
    },
  },
}
/** A reading of Theo's with Mara, for tests: in its second minute unless said otherwise. */
export function aReading(but: Partial<LiveReading> = {}): LiveReading {
  return { ...theoWithMara, ...but }
}
