/** Connect: the accounts readers are paid to, and the pages where they say who they are and which bank is theirs. */
import { type AccountLink, newId, type Resource, unixNow } from './book.ts'
import type { Desk } from './desk.ts'
import { type Form, record, text } from './form.ts'
import { missing, unknownResource } from './stripe-error.ts'

/**
 * What has become of an account so far; `begun` is one whose owner has told nothing yet, `paused` one that may be sent
 * money which does not go on to a bank.
 */
export const standings = [
  'begun',
  'unfinished',
  'checking',
  'ready',
  'paused',
  'restricted',
  'rejected',
] as const
export type Standing = (typeof standings)[number]

const linkSeconds = 300

export function createAccount(desk: Desk, form: Form): Resource {
  const account = newAccount(newId('acct'), {
    type: text(form, 'type') ?? 'express',
    country: text(form, 'country') ?? 'US',
    email: text(form, 'email') ?? null,
    metadata: record(form, 'metadata'),
  })
  desk.book.accounts[account.id] = account
  desk.announce('account.updated', account)
  return account
}

/** Accounts that were there before the house asked, ready to be paid to; those of an earlier run stay as they are. */
export function standReady(desk: Desk, payees: readonly { id: string; email: string }[]) {
  for (const { id, email } of payees) {
    desk.book.accounts[id] ??= Object.assign(newAccount(id, { email }), fieldsOf('ready'))
  }
}

function newAccount(id: string, more: Record<string, unknown>): Resource {
  return {
    id,
    object: 'account',
    created: unixNow(),
    type: 'express',
    country: 'US',
    default_currency: 'usd',
    charges_enabled: false,
    metadata: {},
    ...more,
    ...fieldsOf('begun'),
  }
}

/** The account goes on to another standing, and the house is told so. */
export function changeAccount(
  desk: Desk,
  id: string,
  standing: Standing,
  more: Record<string, unknown> = {},
) {
  const account = desk.book.accounts[id]
  if (!account) throw unknownResource('account', id)
  Object.assign(account, fieldsOf(standing), more)
  desk.announce('account.updated', account)
  return account
}

/** Read back from what Stripe would say of it: nothing is kept that an account does not show. */
export function standingOf(account: Resource): Standing {
  if (account.payouts_enabled) return 'ready'
  const { disabled_reason: reason, currently_due: due } = account.requirements as Requirements
  if (reason?.startsWith('rejected.')) return 'rejected'
  if (!account.details_submitted) return due.length < everything.length ? 'unfinished' : 'begun'
  if (isPayable(account)) return 'paused'
  return due.length > 0 ? 'restricted' : 'checking'
}

export function isPayable(account: Resource) {
  return (account.capabilities as { transfers?: string }).transfers === 'active'
}

type Requirements = { disabled_reason: string | null; currently_due: string[] }

const everything = [
  'external_account',
  'individual.address.line1',
  'individual.dob.day',
  'individual.dob.month',
  'individual.dob.year',
  'individual.first_name',
  'individual.last_name',
  'individual.ssn_last_4',
  'tos_acceptance.date',
  'tos_acceptance.ip',
]

/** The fields of an account that tell its standing, as Stripe fills them in. */
function fieldsOf(standing: Standing): Record<string, unknown> {
  switch (standing) {
    case 'begun':
      return fields(false, 'inactive', due(everything))
    case 'unfinished':
      return fields(false, 'inactive', due(['external_account', 'tos_acceptance.date', 'tos_acceptance.ip']))
    case 'checking':
      return fields(true, 'pending', {
        ...due([]),
        disabled_reason: 'requirements.pending_verification',
        pending_verification: ['individual.id_number'],
      })
    case 'ready':
      return fields(true, 'active', { ...due([]), disabled_reason: null })
    case 'paused':
      return { ...fieldsOf('ready'), payouts_enabled: false }
    case 'restricted':
      return fields(true, 'inactive', due(['individual.verification.document']))
    case 'rejected':
      return fields(true, 'inactive', { ...due([]), disabled_reason: 'rejected.other' })
  }
}

function fields(submitted: boolean, transfers: string, requirements: object) {
  return {
    capabilities: { transfers },
    details_submitted: submitted,
    payouts_enabled: transfers === 'active',
    requirements,
  }
}

function due(what: string[]) {
  return {
    currently_due: what,
    eventually_due: what,
    past_due: what,
    pending_verification: [] as string[],
    disabled_reason: 'requirements.past_due',
  }
}

export function createAccountLink(desk: Desk, form: Form) {
  const returnUrl = text(form, 'return_url')
  const refreshUrl = text(form, 'refresh_url')
  if (!returnUrl) throw missing('return_url')
  if (!refreshUrl) throw missing('refresh_url')
  const expires_at = unixNow() + linkSeconds
  const url = openLink(desk, text(form, 'account') ?? '', { returnUrl, refreshUrl, expiresAt: expires_at })
  return { object: 'account_link', created: unixNow(), expires_at, url }
}

/** Into the provider's own pages, where a reader whose account is set up sees it and changes the bank. */
export function createLoginLink(desk: Desk, id: string) {
  const link = {
    returnUrl: new URL('/desk/reader', desk.publicUrl).href,
    refreshUrl: null,
    expiresAt: unixNow() + linkSeconds,
  }
  return { object: 'login_link', created: unixNow(), url: openLink(desk, id, link) }
}

/** The page stands at the address it will come back to, so that it has that brand's look. */
function openLink(desk: Desk, account: string, link: Omit<AccountLink, 'account' | 'used'>): string {
  if (!desk.book.accounts[account]) throw unknownResource('account', account, 'account')
  const token = newId('link')
  desk.book.links[token] = { account, used: false, ...link }
  return new URL(`/local/payouts/${token}`, link.returnUrl).href
}
