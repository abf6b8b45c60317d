import { randomUUID } from 'node:crypto'
import type { Locator } from 'playwright'
import { answerPages } from './answer-pages.ts'
import { articlePages } from './article-pages.ts'
import { helpPages } from './help-pages.ts'
import type { Person } from './people/person.ts'
import { Program } from './people/program.ts'
import { cards, choosesToPay, paysByCard } from './people/wallet.ts'
import { shopPages } from './shop-pages.ts'
import { streamPages } from './stream-pages.ts'
import type { Visit } from './visit.ts'
import { clock } from './world/local-world.ts'

export type { Visit } from './visit.ts'

type Everybody = Record<'theo' | 'mara' | 'ines' | 'nobody', Person>

/** Opens every page there is, one after the other, with a reading made on the way for the rooms. */
export async function* pagesOf({ theo, mara, ines, nobody }: Everybody): AsyncGenerator<Visit> {
  yield await at(nobody, '/', nobody.page.getByRole('main').getByRole('link').first())
  yield await at(nobody, '/readers', nobody.button('Search'))
  yield await at(nobody, '/readers?online=1&channel=chat&attribute=tarot&most=4.00')
  yield await at(nobody, '/readers')
  await nobody.link('Next page').click()
  await nobody.page.waitForURL('**/readers?after=*')
  yield { what: 'readers, next page', person: nobody, main: nobody.link('First page') }
  yield await at(nobody, '/readers/connect')
  yield await at(nobody, '/readers/attributes')
  yield await at(nobody, '/live')
  yield await at(nobody, '/live/leaderboard')
  yield await at(nobody, '/badges')
  yield await at(nobody, '/alerts/stop?key=none', nobody.button('Stop emails'))
  yield await at(nobody, '/mails/stop?token=none', nobody.button('Stop these emails'))
  yield await at(nobody, '/readers/mara-moonwater')
  yield await at(nobody, '/sign-in', nobody.button('Theo Vale'))
  yield await at(nobody, '/terms')
  yield await at(nobody, '/apply', nobody.link('Start your application'))
  yield await at(nobody, '/kit')
  nobody.forgives(/status of 404/)
  yield await at(nobody, '/nowhere')
  yield await at(nobody, '/mailbox')
  yield { ...(await at(nobody, '/explorer')), foreign: true }
  yield { ...(await at(nobody, '/admin/login')), foreign: true }

  yield await at(theo, '/')
  yield await at(theo, '/readings')
  yield await at(theo, '/account', theo.button('Save').first())
  yield await at(theo, '/welcome')
  for (const step of ['identity', 'profile', 'tags', 'rates', 'picture', 'agreement'])
    yield await at(theo, `/apply/${step}`, theo.button('Save and continue'))
  yield await at(theo, '/wallet', theo.button(/^Pay \$20/))
  await choosesToPay(theo, '$20')
  await theo.page.waitForURL('**/local/pay/**')
  yield { what: 'the card page', person: theo, main: theo.button(/^Pay \$/) }
  await paysByCard(theo.page, cards.pays)
  await theo.sees(/added to your wallet/)
  yield await at(theo, '/notifications', theo.link('Choose what we tell you').first())
  yield* booking(theo)
  yield* queue(theo)
  yield* rooms(theo, mara)
  yield* answerPages(nobody, theo, mara)
  yield* streamPages(nobody, theo)
  yield* helpPages({ nobody, theo })
  yield* articlePages(nobody)
  yield* shopPages({ nobody, theo, mara })
  yield await at(ines, '/desk/staff', ines.link('Disputes to decide'))
  yield await at(mara, '/desk/reader', mara.page.getByRole('switch', { name: 'Accept readings' }))
  yield await at(mara, '/')
  yield await at(mara, '/desk/reader/schedule', mara.button('Add hours: Monday'))
  yield await at(mara, '/readings?side=reader&stage=upcoming')
  await mara.page.getByRole('main').getByRole('link', { name: 'Nadia Fenn' }).first().click()
  await mara.arrivesAt('**/appointments/*')
  yield { what: 'an appointment', person: mara, main: mara.button('Cancel appointment') }
  yield await at(mara, '/desk/reader/live', mara.link('Plan or start a stream').first())
  yield await at(mara, '/desk/reader/live/plan', mara.button('Check and go live'))
  yield await at(mara, '/desk/reader/gifts')
  yield await at(mara, '/desk/reader/statistics?period=all', mara.link('This week'))
  yield await at(mara, '/desk/reader/profile', mara.button(/^Save$/))
}

/** Theo looks for a time with Mara. */
async function* booking(theo: Person): AsyncGenerator<Visit> {
  const onward = theo.button('Continue')
  await theo.opens('/readers/mara-moonwater')
  await theo.picks('Later')
  await theo.sees('How long?')
  yield { what: 'an appointment, how', person: theo, main: onward }
  await theo.picks('15 minutes')
  await onward.click()
  await theo.button('Later days').click()
  const times = theo.page.getByRole('group', { name: /^(Morning|Afternoon|Evening)$/ }).first()
  await times.waitFor()
  yield { what: 'an appointment, when', person: theo, main: onward }
}

/** Orin is busy with Nadia, both by programs; Theo waits. */
async function* queue(theo: Person): AsyncGenerator<Visit> {
  const [client, nadia, orin] = [
    await Program.of('theo'),
    await Program.of('nadia'),
    await Program.of('orin'),
  ]
  await orin.asks('mutation { goOnline { presence } }')
  const reading = await nadia.rings('orin-starling')
  await orin.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id: reading })
  await nadia.sitsDown(reading)
  await orin.sitsDown(reading)
  yield {
    ...(await at(theo, '/readers/orin-starling')),
    what: 'a reader who is busy',
    main: theo.page.getByRole('main').getByRole('button', { name: 'Wait for Orin' }),
  }
  const id = await client.waitsFor('orin-starling')
  yield await at(theo, `/wait/${id}`, theo.button('Leave the line'))
  await client.asks('mutation ($id: ID!) { leaveQueue(waitingId: $id) { waiting { id } } }', { id })
  await theo.sees('You’re no longer in line')
  yield { ...(await at(theo, `/wait/${id}`, theo.link('Back to Orin'))), what: 'a wait that is over' }
  await nadia.asks('mutation ($id: ID!) { endReading(id: $id) { __typename } }', { id: reading })
  for (const each of [client, nadia, orin]) each.leaves()
}

/** A reading from the ring to the receipt; Mara answers by a program, so that each state stays as long as it is looked at. */
async function* rooms(theo: Person, mara: Person): AsyncGenerator<Visit> {
  const [client, reader] = [await Program.of('theo'), await Program.of('mara')]
  await reader.asks('mutation { goOnline { presence } }')
  yield await at(theo, '/readers/mara-moonwater', theo.button('Continue'))
  const id = await client.rings('mara-moonwater')
  yield await at(theo, `/reading/${id}`, theo.button('Cancel'))
  yield await at(mara, `/reading/${id}`, mara.button('Accept'))
  await mara.button('Accept').click()
  await mara.page.getByRole('status').filter({ hasText: 'You’re both connected' }).waitFor()
  yield { what: "the reader's room", person: mara, main: mara.button(/^End/) }
  yield { what: 'the room', person: theo, main: theo.button(/^End/) }
  await clock.advance(70)
  await client.isCharged(id, 2)
  await client.asks('mutation ($id: ID!) { endReading(id: $id) { __typename } }', { id })
  await theo.sees('The reading has ended')
  yield { what: 'the room when it is over', person: theo, main: theo.link('View receipt and rate') }
  yield await at(theo, `/reading/${id}/receipt`, theo.button('Publish review'))
  await client.asks(disputing, { id, key: randomUUID() })
  yield await at(theo, `/reading/${id}/receipt`, theo.button('Leave a tip'))
  yield await at(mara, `/reading/${id}/receipt`, mara.button('Send answer'))
}

const disputing = `mutation ($id: ID!, $key: IdempotencyKey!) {
  disputeReading(input: { readingId: $id, reason: CHARGE, comment: "A minute too many.", idempotencyKey: $key }) { __typename }
}`

async function at(person: Person, path: string, main?: Locator): Promise<Visit> {
  await person.opens(path)
  return { what: path, person, main }
}
