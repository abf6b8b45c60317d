import { randomUUID } from 'node:crypto'
import { buys } from '../people/order.ts'
import { Program } from '../people/program.ts'
import { eventually } from '../world/eventually.ts'
import { clock, transfers } from '../world/local-world.ts'

/** Gives lists of the panel something to show: cases, tickets, reports, orders, and a reading that goes on until all leave. */
export async function fillsTheDesk(): Promise<() => Promise<void>> {
  const [theo, nadia, orin, ines] = await Promise.all([
    Program.of('theo'),
    Program.of('nadia'),
    Program.of('orin'),
    Program.of('ines'),
  ])
  await nadia.topsUp(200)
  await disputesAReading(nadia, orin)
  await asksAndReports(theo, nadia)
  await buysAndSendsBack(nadia, ines)
  await isLookedAfter(ines)
  const id = await isInAReading(nadia, orin)
  return async () => {
    await nadia.asks(ending, { id })
    for (const each of [theo, nadia, orin, ines]) each.leaves()
  }
}

/** One reader’s payouts are held, and those of the others fail. */
export async function getsIntoTrouble(): Promise<void> {
  const ines = await Program.of('ines')
  await ines.asks('mutation ($input: HoldPayoutsInput!) { holdPayouts(input: $input) { __typename } }', {
    input: { ...once(), personId: await personOf(ines, 'orin'), reason: 'A chargeback of a client is open.' },
  })
  await transfers.are(true)
  try {
    await clock.reachesMidnight()
    await eventually(
      'a payout failed',
      () =>
        ines.asks<{ payouts: { edges: object[] } }>(
          '{ payouts(filter: { state: FAILED }) { edges { cursor } } }',
        ),
      ({ payouts }) => payouts.edges.length > 0,
    )
  } finally {
    await transfers.are(false)
  }
}

const ending = 'mutation ($id: ID!) { endReading(id: $id) { __typename } }'

/** Whoever makes something names it once. */
const once = () => ({ idempotencyKey: randomUUID() })

async function disputesAReading(client: Program, reader: Program): Promise<void> {
  const id = await isInAReading(client, reader)
  await clock.advance(100)
  await client.isCharged(id, 2)
  await client.asks(ending, { id })
  await client.asks(
    'mutation ($input: DisputeReadingInput!) { disputeReading(input: $input) { __typename } }',
    {
      input: {
        ...once(),
        readingId: id,
        reason: 'CONDUCT',
        comment: 'The answers did not fit what I had asked, and the last minute was silence.',
      },
    },
  )
}

async function asksAndReports(theo: Program, nadia: Program): Promise<void> {
  const ask = 'mutation ($input: AskTicketInput!) { askTicket(input: $input) { __typename } }'
  const ticket = { topic: 'PAYMENT', subject: 'I was charged twice', words: 'My card shows $20 two times.' }
  await theo.asks(ask, { input: { ...once(), ...ticket } })
  await nadia.asks(ask, {
    input: { ...once(), topic: 'READING', subject: 'No sound', words: 'I heard nothing for a minute.' },
  })
  const { reader } = await theo.asks<{ reader: { id: string } }>(
    '{ reader(by: { slug: "orin-starling" }) { id } }',
  )
  const flag = 'mutation ($input: FlagContentInput!) { flagContent(input: $input) { __typename } }'
  for (const [who, words] of [
    [theo, 'This is an advertisement.'],
    [nadia, 'It only leads to another site.'],
  ] as const)
    await who.asks(flag, { input: { ...once(), readerId: reader.id, reason: 'SPAM', words } })
}

async function buysAndSendsBack(buyer: Program, staff: Program): Promise<void> {
  await buyer.emptiesBasket()
  await buys(buyer, 'MOONWATER-TAROT')
  const { id: orderId, lines } = await buys(buyer, 'CANDLE-20')
  await staff.asks('mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { __typename } }', {
    input: { ...once(), orderId, carrier: 'MOONPOST', tracking: 'HOOT-7' },
  })
  await buyer.asks('mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { __typename } }', {
    input: {
      ...once(),
      orderId,
      lines: lines.map(({ id }) => ({ orderLineId: id, count: 1 })),
      reason: 'It came broken.',
    },
  })
}

async function isLookedAfter(staff: Program): Promise<void> {
  const personId = await personOf(staff, 'theo')
  await staff.asks('mutation ($input: AdjustWalletInput!) { adjustWallet(input: $input) { __typename } }', {
    input: {
      ...once(),
      ...{ personId, direction: 'CREDIT', amount: { minor: '420', currency: 'USD' } },
      ...{ reason: 'GOODWILL', words: 'A call was cut off.' },
    },
  })
  await staff.asks('mutation ($input: AddPersonNoteInput!) { addPersonNote(input: $input) { __typename } }', {
    input: { ...once(), personId, words: 'Was very kind about the outage of last week.' },
  })
  await staff.asks('mutation ($input: InviteReaderInput!) { inviteReader(input: $input) { __typename } }', {
    input: { ...once(), email: 'ottoline@example.test', name: 'Ottoline Featherstonehaugh', words: 'Come.' },
  })
}

async function personOf(staff: Program, query: string): Promise<string | undefined> {
  const asked = 'query ($query: String!) { people(query: $query, first: 1) { edges { node { personId } } } }'
  const { people } = await staff.asks<{ people: Found }>(asked, { query })
  return people.edges[0]?.node.personId
}

type Found = { edges: { node: { personId: string } }[] }

async function isInAReading(client: Program, reader: Program): Promise<string> {
  await reader.asks('mutation { goOnline { presence } }')
  const id = await client.rings('orin-starling')
  await reader.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id })
  await reader.sitsDown(id)
  await client.sitsDown(id)
  return id
}
