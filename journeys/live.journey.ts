import { expect } from 'playwright/test'
import { dollars } from './people/money.ts'
import { bothAreConnected, ends, reads } from './people/room.ts'
import {
  endsStream,
  gives,
  goesLive,
  isOnAir,
  pictureFlows,
  showsGift,
  topGifts,
  writes,
} from './people/stream.ts'
import { cards, paysByCard } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'

/** A page whose video breaks off asks the engine why, and Chromium notes that the answer is no. */
const shutOut = /status of 40[34].*\/live-video\//

test.describe('live streams', () => {
  test('a public stream, from the first picture to how it went', async ({ login, visitor, program }) => {
    const { mara, theo } = await login('mara', 'theo')
    const guest = await visitor()
    const wallet = await program('theo')
    await wallet.topsUp(20)
    const title = 'Cards for the new moon'
    const id = await goesLive(mara, { title })

    await guest.opens('/live')
    await guest.link(title).click()
    await guest.arrivesAt(`**/live/${id}`)
    await theo.opens(`/live/${id}`)
    await pictureFlows(theo, guest)
    await mara.sees('2 watching')

    await writes(theo, 'Good evening from the harbor')
    for (const person of [mara, guest]) await reads(person, 'Good evening from the harbor')
    await guest.link('Sign in to write in the chat').waitFor()
    await writes(mara, 'Welcome, Theo')
    await reads(theo, 'Welcome, Theo')

    // It is shown for three seconds, on both pages at once.
    await Promise.all([
      ...[mara, guest].map(person => showsGift(person, 'Theo V. sent Candle Glow.')),
      gives(theo, 'Candle Glow'),
    ])
    for (const person of [mara, guest]) await expect(topGifts(person)).toHaveText(/^Theo V\.\$2\.00$/)

    await mara.page.reload()
    await isOnAir(mara)
    await pictureFlows(theo, guest)
    await reads(mara, 'Good evening from the harbor')

    for (const person of [mara, theo, guest]) person.forgives(shutOut)
    await endsStream(mara)
    await mara.sees('Watching at most')
    for (const viewer of [theo, guest]) await viewer.sees('This stream is over')
  })

  test('a paid entry, for which the wallet is filled at its place', async ({ login, program }) => {
    const { mara, selene } = await login('mara', 'selene')
    const wallet = await program('selene')
    const balance = await wallet.balance()
    // Within what an entry may cost, whatever the stories before left in the wallet.
    const price = balance + 500
    const id = await goesLive(mara, { title: 'A deep look at the year', entry: dollars(price) })

    await selene.opens(`/live/${id}`)
    await selene.sees('Your wallet needs a little more')
    await expect(selene.page.getByLabel(/^Video: /)).toHaveCount(0)
    await selene.picks('$10')
    const [beside] = await Promise.all([
      selene.context.waitForEvent('page'),
      selene.button('Pay $10.00 by card').click(),
    ])
    await paysByCard(beside, cards.pays)
    await selene.button(`Enter for ${dollars(price)}`).click()
    await pictureFlows(selene)
    await writes(selene, 'I made it')
    await reads(mara, 'I made it')
    expect(await wallet.balance()).toBe(balance + 1_000 - price)

    // It breaks off shortly after its start.
    for (const person of [mara, selene]) person.forgives(shutOut)
    await endsStream(mara)
    await selene.sees('This stream is over')
    await eventually(
      'the entry comes back',
      () => wallet.balance(),
      now => now === balance + 1_000,
    )
  })

  test('a private reading interrupts a stream, which goes on after it', async ({
    login,
    visitor,
    program,
  }) => {
    const { orin, nadia } = await login('orin', 'nadia')
    const guest = await visitor()
    await (await program('nadia')).topsUp(20)
    const id = await goesLive(orin, { title: 'Ask the cards', takesPrivate: true })
    await guest.opens(`/live/${id}`)
    await pictureFlows(guest)

    await orin.button('Turn camera off').click()
    await guest.sees('Orin is live by voice')
    await orin.button('Turn camera on').click()
    await pictureFlows(guest)

    await nadia.visits(orin)
    await nadia.page.getByRole('main').getByRole('button', { name: 'Wait for Orin' }).click()
    await nadia.picks('Chat')
    await nadia.button('Continue').click()
    await nadia.page.getByLabel('Your question').waitFor()
    await nadia.button('Continue').click()
    await nadia.button('Private reading now').click()
    await nadia.arrivesAt('**/wait/*')
    await nadia.sees('Orin sees that you would like a reading now.')
    for (const person of [guest, orin]) person.forgives(shutOut)
    await orin.button('Pause and begin').click()
    await orin.arrivesAt('**/reading/*')
    await guest.sees('Orin is in a private reading.')
    await bothAreConnected(nadia, orin)

    await ends(nadia)
    await orin.arrivesAt(`**/desk/reader/live/${id}`)
    await isOnAir(orin)
    await pictureFlows(guest)
    await endsStream(orin)
  })

  test('a recording at a price of its own, with its chat and gifts', async ({ login, program }) => {
    const { mara, theo, selene } = await login('mara', 'theo', 'selene')
    const [giver, buyer] = [await program('theo'), await program('selene')]
    await giver.topsUp(20)
    await buyer.topsUp(20)
    const balance = await buyer.balance()
    const id = await goesLive(mara, { title: 'One card for the week', isRecorded: true })
    await theo.opens(`/live/${id}`)
    await theo.sees('Being recorded')
    await pictureFlows(theo)
    await writes(theo, 'The first card is mine')
    await reads(mara, 'The first card is mine')
    await gives(theo, 'Candle Glow')
    for (const person of [mara, theo]) person.forgives(shutOut)
    await endsStream(mara)

    await mara.picks('A price of its own')
    await mara.page.getByLabel('Price of the recording').fill('3')
    await mara.page.getByLabel(/^Show the chat and gifts along/).check()
    await mara.button('Save').click()
    await mara.sees('Saved. It holds from now on.')
    await eventually(
      'the recording is there',
      () =>
        buyer.asks<{ stream: { hasReplay: boolean } }>('query ($id: ID!) { stream(id: $id) { hasReplay } }', {
          id,
        }),
      ({ stream }) => stream.hasReplay,
    )

    await selene.opens(`/live/${id}`)
    await selene.sees('Watch the recording: $3.00')
    await selene.button('Watch for $3.00').click()
    const picture = selene.page.getByLabel(/^Video: /)
    await picture.waitFor()
    expect(await buyer.balance()).toBe(balance - 300)
    const chat = selene.page.getByRole('region', { name: 'Chat as it was' })
    await expect(chat.getByText('The first card is mine')).toHaveCount(0)
    await picture.evaluate(video => {
      ;(video as HTMLVideoElement).currentTime = 60
    })
    await chat.getByText('The first card is mine').waitFor()
    await picture.evaluate(video => {
      ;(video as HTMLVideoElement).currentTime = 0
    })
    await expect(chat.getByText('The first card is mine')).toHaveCount(0)
  })
})
