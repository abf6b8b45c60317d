import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { ask } from './ask.ts'

const CONSENT = `mutation ($key: IdempotencyKey!) {
  giveConsent(input: { dateOfBirth: "1990-04-27", termsVersion: 1, privacyVersion: 1, idempotencyKey: $key }) { __typename }
}`
const SEND = `mutation Send($subject: GiftSubjectInput!, $gift: ID!, $key: IdempotencyKey!) {
  sendGift(input: { subject: $subject, giftId: $gift, named: true, idempotencyKey: $key }) { __typename ... on SentGift { id } ... on Refusal { message } }
}`
const MONEY = `SELECT ledger.transfer(ledger.platform_account('card-clearing'),
  (SELECT a.id FROM ledger.accounts a JOIN accounts.people p ON p.id = a.owner_id WHERE p.subject = $1 AND a.kind = 'wallet'), 100000000, 0, uuidv7(), 'top-up', 1, 'USD')`

export interface Sender {
  readonly subject: string
  readonly token: string
}

interface ToMake {
  readonly owner: pg.Client
  readonly url: string
  readonly people: number
  tokenOf(subject: string): Promise<string>
}

/** People who consented and have a full wallet; the same people when it is asked again. */
export async function sendersOf({ owner, url, people, tokenOf }: ToMake): Promise<Sender[]> {
  const senders: Sender[] = []
  for (let number = 0; number < people; number++) {
    const subject = `user_giver${number}`
    const token = await tokenOf(subject)
    await ask(url, { query: '{ viewer { wallet { id } } }', token })
    await ask(url, { query: CONSENT, variables: { key: `consent-giver-${number}` }, token })
    await owner.query(MONEY, [subject])
    senders.push({ subject, token })
  }
  return senders
}

/** The gift that costs 2.00. */
export async function candle(url: string): Promise<string> {
  const { gifts: all } = await ask<{ gifts: { id: string; price: { minor: string } }[] }>(url, {
    query: '{ gifts { id price { minor } } }',
  })
  const found = all.find(({ price }) => price.minor === '200')
  if (!found) throw new Error('the seeded gift for 2.00 is not on sale')
  return found.id
}

/** Answers the id of what was sent. */
export async function sendGift(
  url: string,
  { token }: Sender,
  { subject, gift }: { readonly subject: object; readonly gift: string },
): Promise<string> {
  const { sendGift: sent } = await ask<{
    sendGift: { __typename: string; id: string; message?: string }
  }>(url, { query: SEND, variables: { subject, gift, key: randomUUID() }, token })
  if (sent.__typename !== 'SentGift') throw new Error(`a gift was refused: ${sent.message}`)
  return sent.id
}
