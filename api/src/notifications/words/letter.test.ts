import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { brandByHost } from '../../catalogue/index.ts'
import { LANGUAGES } from '../../foundation/messages.ts'
import { inWords, money } from '../../foundation/money.ts'
import { renderLetter } from './letter.tsx'
import type { Recipient } from './recipient.ts'
import { formatMessage, MAIL_WORDS } from './words.ts'

const test = suite<{ world: World }>('letters')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

async function recipient({ app }: World, host: string, language: 'en' | 'es'): Promise<Recipient> {
  const brand = await brandByHost(app, host)
  const origin = `https://${host}`
  return { personId: '', email: 'mara@example.test', name: 'Mara <b>', language, brand, origin }
}

test('both brands write in their own name, in both languages, with the same words beside the HTML', async ({
  world,
}) => {
  const names = []
  for (const host of ['localhost', 'auralumic.localhost'])
    for (const language of LANGUAGES) {
      const to = await recipient(world, host, language)
      const amount = inWords(money(123_456n, 'USD'), language)
      const body = formatMessage(language, 'mail.payoutPaid.body', { amount })
      const letter = {
        subject: '',
        paragraphs: [body],
        action: { label: 'Desk', path: '/desk/reader#payouts' },
      }
      const { html, text } = await renderLetter(letter, to)
      names.push(to.brand.name)
      assert.ok(html.includes(`<html dir="auto" lang="${language}"`) || html.includes(`lang="${language}"`))
      assert.ok(html.includes(to.brand.name) && html.includes(to.brand.theme.light.accent))
      assert.ok(html.includes(body.replaceAll("'", '&#x27;')), html)
      assert.ok(html.includes(`href="https://${host}/desk/reader#payouts"`))
      assert.ok(!html.includes('<b>') && html.includes('Mara &lt;b&gt;'), 'names are text')
      assert.ok(
        text.includes('Mara <b>') && text.includes(body) && text.includes(`https://${host}/desk/reader`),
      )
      assert.ok(text.includes(to.brand.supportEmail))
    }
  assert.equal(names, ['SoulSeer', 'SoulSeer', 'Auralumic', 'Auralumic'])
})

test('somebody’s words are quoted as theirs, line by line', async ({ world }) => {
  const to = await recipient(world, 'localhost', 'en')
  const letter = { subject: 'Decided', paragraphs: ['Here is why:'], quote: 'One line.\nAnother one.' }
  const { text } = await renderLetter(letter, to)
  assert.match(text, /Here is why:\n\n> One line\.\n> Another one\.\n/)
})

test('an amount is exact in every language', () => {
  const amount = money(900_719_925_474_099_312n, 'USD')
  assert.is(inWords(amount, 'en'), '$9,007,199,254,740,993.12')
  assert.is(inWords(amount, 'es').replaceAll(/\s/g, ' '), '9.007.199.254.740.993,12 US$')
})

const choices = {
  count: 2,
  days: 2,
  stars: 2,
  minutes: 2,
  seconds: 2,
  others: 2,
  news: 'BACK',
  channel: 'CHAT',
  ended: 'DECLINED',
  named: 'YES',
  reminder: 'SOON',
  warning: 'SOON',
  rest: 'SOME',
  to: 'WALLET',
  answer: 'ACCEPTED',
  what: 'PROFILE',
  isAppeal: 'NO',
  outcome: 'RESTORED',
  reason: 'SPAM',
}

test('every message of the mails is there in every language, with the arguments it is given', () => {
  for (const language of LANGUAGES)
    for (const [key, names] of Object.entries(MAIL_WORDS)) {
      // A number or a state chooses between words, and need not be one of them.
      const shown = names.filter(name => !(name in choices))
      const values = { ...choices, ...Object.fromEntries(shown.map(name => [name, `[${name}]`])) }
      const text = (formatMessage as (...args: unknown[]) => string)(language, key, values)
      for (const name of shown) assert.ok(text.includes(`[${name}]`), `${language} ${key}`)
    }
})

test.run()
