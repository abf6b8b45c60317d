import { randomUUID } from 'node:crypto'
import { buys } from '../people/order.ts'
import { Program } from '../people/program.ts'
import { clock, transfers } from '../world/local-world.ts'

/** Gives every list of the panel something to show: money, cases, tickets, reports, orders, and a reading that goes on. */
export async function fillsTheDesk(): Promise<() => void> {
  const [theo, nadia, mara, orin, ines] = await Promise.all(
    (['theo', 'nadia', 'mara', 'orin', 'ines'] as const).map(who => Program.of(who)),
  )
  if (!(theo && nadia && mara && orin && ines)) throw new Error('Somebody did not come.')
  await disputesAReading(theo, mara)
  await asksAndReports(theo, nadia)
  await buysAndSendsBack(nadia, ines)
  await isLookedAfter(ines)
  await failsToBePaidOut()
  await readsNow(nadia, orin)
  return () => {
    for (const each of [theo, nadia, mara, orin, ines]) each.leaves()
  }
}

/** Whoever makes something names it once. */
const once = () => ({ idempotencyKey: randomUUID() })

async function disputesAReading(client: Program, reader: Program): Promise<void> {
  await client.topsUp(50)
  const id = await isInAReading(client, reader, 'mara-moonwater')
  await clock.advance(100)
  await client.isCharged(id, 2)
  await client.asks('mutation ($id: ID!) { endReading(id: $id) { __typename } }', { id })
  await client.asks('mutation ($input: DisputeReadingInput!) { disputeReading(input: $input) { __typename } }', {
    input: {
      ...once(),
      readingId: id,
      reason: 'CONDUCT',
      comment: 'The answers did not fit what I had asked, and the last minute was silence.',
    },
  })
}

async function asksAndReports(theo: Program, nadia: Program): Promise<void> {
  const ask = 'mutation ($input: AskTicketInput!) { askTicket(input: $input) { __typename } }'
  const ticket = { topic: 'PAYMENT', subject: 'I was charged twice', words: 'My card shows $20 two times.' }
  await theo.asks(ask, { input: { ...once(), ...ticket } })
  await nadia.asks(ask, {
    input: { ...once(), topic: 'READING', subject: 'No sound', words: 'I heard nothing for a minute.' },
  })
  const { reader } = await theo.asks<{ reader: { id: string } }>(
    '{ reader(by: { slug: "selene-nightbloom" }) { id } }',
  )
  const flag = 'mutation ($input: FlagContentInput!) { flagContent(input: $input) { __typename } }'
  for (const [who, words] of [
    [theo, 'She says she heals.'],
    [nadia, 'This promises what nobody can promise.'],
  ] as const)
    await who.asks(flag, { input: { ...once(), readerId: reader.id, reason: 'FALSE_CLAIMS', words } })
}

async function buysAndSendsBack(buyer: Program, staff: Program): Promise<void> {
  await buyer.topsUp(200)
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
  const personOf = async (query: string) => {
    const asked = 'query ($query: String!) { people(query: $query, first: 1) { edges { node { personId } } } }'
    const { people } = await staff.asks<{ people: Found }>(asked, { query })
    return people.edges[0]?.node.personId
  }
  const personId = await personOf('theo')
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
  await staff.asks('mutation ($input: HoldPayoutsInput!) { holdPayouts(input: $input) { __typename } }', {
    input: { ...once(), personId: await personOf('orin'), reason: 'A chargeback of his client is open.' },
  })
  await staff.asks('mutation ($input: InviteReaderInput!) { inviteReader(input: $input) { __typename } }', {
    input: { ...once(), email: 'ottoline@example.test', name: 'Ottoline Featherstonehaugh', words: 'Come.' },
  })
}

type Found = { edges: { node: { personId: string } }[] }

async function failsToBePaidOut(): Promise<void> {
  await transfers.are(true)
  try {
    await clock.reachesMidnight()
    await new Promise(resolve => setTimeout(resolve, 4_000))
  } finally {
    await transfers.are(false)
  }
}

async function readsNow(client: Program, reader: Program): Promise<void> {
  await isInAReading(client, reader, 'orin-starling')
}

async function isInAReading(client: Program, reader: Program, slug: string): Promise<string> {
  await reader.asks('mutation { goOnline { presence } }')
  const id = await client.rings(slug)
  await reader.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id })
  await reader.sitsDown(id)
  await client.sitsDown(id)
  return id
}
