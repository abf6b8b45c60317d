/** What only the local world offers: a clock that moves, tokens for scripts, and everybody's letters. */
import type { CastName } from '../../api/test/cast.ts'
import { siteUrl } from './surroundings.ts'

export const clock = {
  async advance(seconds: number): Promise<void> {
    await ask('POST', '/local/clock', { advanceSeconds: seconds })
  },
  async now(): Promise<Date> {
    const { now } = await ask<{ now: string }>('GET', '/local/clock')
    return new Date(now)
  },
  /** To a minute after the day's end, when payouts are sent. */
  async reachesMidnight(): Promise<void> {
    const now = await this.now()
    await this.advance((new Date(now).setUTCHours(24, 1) - now.getTime()) / 1_000)
  },
}

export const transfers = {
  /** The payment partner refuses those that are asked for from now on, or takes them again. */
  async are(refused: boolean): Promise<void> {
    const trouble = refused
      ? { path: 'POST /v1/transfers', fault: 'decline', times: '100' }
      : { clear: 'true' }
    await ask('POST', '/local/payments/faults', trouble)
  },
}

export const payees = {
  /** The payment partner comes to another view of a reader's account. */
  async become(email: string, standing: 'restricted' | 'ready'): Promise<void> {
    await ask('POST', '/local/payments/accounts', { email, becomes: standing })
  },
}

export type Letter = { to: string[]; subject: string; text: string }

export const mailbox = {
  lettersTo: (address: string) => ask<Letter[]>('GET', `/mailbox/messages?to=${encodeURIComponent(address)}`),
}

export async function tokenOf(who: CastName): Promise<string> {
  return (await ask<{ token: string }>('POST', '/local/token', { who })).token
}

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(new URL(path, siteUrl), {
    method,
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json() as Promise<Answer>
}
