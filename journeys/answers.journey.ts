import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock } from './world/local-world.ts'

const hours = 3_600

test.describe('answers', () => {
  test('an answer is asked for, recorded as a video, watched, and asked about', async ({
    login,
    program,
  }) => {
    const { theo, mara } = await login('theo', 'mara')
    const wallet = await program('theo')
    await wallet.topsUp(50)
    const before = await wallet.balance()
    const id = await asks(theo, mara, 'Three cards on video', async () => {
      await theo.page.getByLabel('What is it about?').selectOption('Work')
      await theo.page.getByLabel('What would you like to know?').fill('Shall I go?')
    })
    await theo.sees('$25.00 is set aside')
    assert.equal(before - (await wallet.balance()), 2_500)

    await mara.opens('/desk/reader/answers')
    await mara.sees('Theo Vale')
    await mara.opens(`/desk/reader/answers/${id}`)
    await mara.sees('Shall I go?')
    await mara.button('Start answering').click()
    await mara.button('Record a video').click()
    await mara.sees('Recording, 1 s')
    await mara.button('Stop').click()
    await mara.page.getByLabel('Your recording', { exact: true }).waitFor()
    await mara.sees('Uploaded and ready to deliver')
    await mara.page.getByLabel('A note with it (optional)').fill('Listen to the end.')
    await mara.button('Deliver the answer').click()
    await mara.arrivesAt(`**/answers/${id}`)
    await mara.sees('They haven’t opened it yet.')

    await theo.opens(`/answers/${id}`)
    await theo.sees('Listen to the end.')
    await watches(theo)
    await eventually(
      'Mara sees that it was opened',
      async () => {
        await mara.opens(`/answers/${id}`)
        return mara.page.getByText('They have seen it.').isVisible()
      },
      isSeen => isSeen,
    )
    await theo.page.getByLabel('Your question about this answer').fill('By when?')
    await theo.button('Send the question').click()
    await theo.sees('Mara will reply here.')
    await mara.opens(`/answers/${id}`)
    await mara.page.getByLabel('Your reply').fill('In spring.')
    await mara.button('Send the reply').click()
    await mara.sees('In spring.')

    await theo.opens(`/answers/${id}`)
    await theo.picks('5 stars: Wonderful')
    await theo.page.getByLabel('In your words (optional)').fill('Worth the wait.')
    await theo.button('Publish review').click()
    await theo.sees('Thank you! Your review is published.')
    await theo.visits(mara)
    await theo.sees('Worth the wait.')
    assert.equal(before - (await wallet.balance()), 2_500)
  })

  test('an answer that is late costs nothing', async ({ login, program }) => {
    const { nadia, mara } = await login('nadia', 'mara')
    const wallet = await program('nadia')
    await wallet.topsUp(20)
    const before = await wallet.balance()
    const id = await asks(nadia, mara, 'A question of love', () =>
      nadia.page.getByLabel('What would you like to know?').fill('Will they write?'),
    )
    assert.equal(before - (await wallet.balance()), 1_200)
    await clock.advance(3 * hours + 5)
    await eventually(
      'the money is back',
      () => wallet.balance(),
      now => now === before,
    )
    await nadia.opens(`/answers/${id}`)
    await nadia.sees('The promised time is over')
    await nadia.sees('so you pay nothing')
    await mara.opens(`/desk/reader/answers/${id}`)
    await mara.sees(/wasn’t delivered in time/)
  })
})

/** From the reader's page to the page of the answer; its id. */
async function asks(
  client: Person,
  reader: Person,
  name: string,
  replies: () => Promise<unknown>,
): Promise<string> {
  await client.visits(reader)
  await client.link(`Ask for “${name}”`).click()
  await client.arrivesAt('**/answers/new?template=*')
  await replies()
  await client.button(/^Ask and set aside/).click()
  await client.arrivesAt(/\/answers\/[\w-]{20,}$/)
  return new URL(client.page.url()).pathname.split('/').at(-1) ?? ''
}

/** Plays the video from the middle on: it can be gone to, because parts of it are sent. */
async function watches({ page }: Person): Promise<void> {
  const video = page.locator('video')
  await video.waitFor()
  const played = () =>
    video.evaluate(async (player: HTMLVideoElement) => {
      if (player.paused) await player.play()
      return { at: player.currentTime, length: player.duration, status: player.readyState }
    })
  await eventually(
    'the video plays',
    played,
    ({ at, length }) => at > 0 && Number.isFinite(length) && length > 0,
  )
  const status = await video.evaluate(async (player: HTMLVideoElement) => {
    const part = await fetch(player.currentSrc, { headers: { range: 'bytes=0-3' } })
    return [part.status, part.headers.get('content-type')]
  })
  assert.equal(status[0], 206)
  assert.match(String(status[1]), /^video\//)
}
