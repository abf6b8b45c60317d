import { type House, pause } from './house.ts'
import { rowId } from './row-id.ts'

interface Trouble {
  readonly name: string
  /** Ends when the house stands again. */
  happens(house: House, random: () => number, readingIds: readonly string[]): Promise<void>
}

/** What may happen to a house, each for a random time. */
export const troubles: readonly Trouble[] = [
  {
    name: 'a node dies',
    async happens(house, random) {
      const node = oneOf(random)
      await house.killNode(node)
      await pause(random() * 6_000)
      await house.startNode(node)
    },
  },
  {
    name: 'a node stands still',
    async happens(house, random) {
      const goOn = house.stallNode(oneOf(random))
      await pause(500 + random() * 12_000)
      goOn()
    },
  },
  {
    name: 'PostgreSQL stands still',
    async happens(house, random) {
      const goOn = house.freezePostgres()
      await pause(500 + random() * 15_000)
      goOn()
    },
  },
  {
    name: 'PostgreSQL dies',
    async happens(house) {
      house.killPostgres()
      await house.startPostgresAgain()
    },
  },
  {
    name: 'a node stands still, goes on and dies',
    async happens(house, random) {
      const node = oneOf(random)
      const goOn = house.stallNode(node)
      await pause(3_000 + random() * 6_000)
      goOn()
      await pause(random() * 1_500)
      await house.killNode(node)
      await pause(random() * 3_000)
      await house.startNode(node)
    },
  },
  {
    name: 'somebody holds the sessions',
    async happens(house, random, readingIds) {
      await Promise.all(readingIds.map(id => house.lockSession(rowId(id), 1_000 + random() * 11_000)))
    },
  },
  {
    name: 'both nodes die',
    async happens(house, random) {
      await Promise.all([house.killNode(0), house.killNode(1)])
      await pause(random() * 6_000)
      await Promise.all([house.startNode(0), house.startNode(1)])
    },
  },
  {
    name: 'PostgreSQL stands still, and a node dies',
    async happens(house, random) {
      const node = oneOf(random)
      const goOn = house.freezePostgres()
      await pause(1_000 + random() * 9_000)
      await house.killNode(node)
      goOn()
      await pause(random() * 3_000)
      await house.startNode(node)
    },
  },
  {
    name: 'everything dies',
    async happens(house) {
      house.killPostgres()
      await Promise.all([house.killNode(0), house.killNode(1)])
      await house.startPostgresAgain()
      await Promise.all([house.startNode(0), house.startNode(1)])
    },
  },
]

const oneOf = (random: () => number): 0 | 1 => (random() < 0.5 ? 0 : 1)
