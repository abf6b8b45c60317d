import type { Person } from './person.ts'

/** A user in the fields of Clerk's webhooks and API that anybody reads (https://clerk.com/docs/reference/backend-api). */
export function clerkUser(person: Person, at = Date.now()) {
  const [first_name, ...rest] = person.name.split(' ')
  const address = `idn_${person.subject.slice(5)}`
  return {
    id: person.subject,
    object: 'user',
    first_name,
    last_name: rest.join(' ') || null,
    email_addresses: [
      {
        id: address,
        object: 'email_address',
        email_address: person.email,
        verification: { status: 'verified' },
        linked_to: [],
      },
    ],
    phone_numbers: [],
    web3_wallets: [],
    external_accounts: [],
    enterprise_accounts: [],
    primary_email_address_id: address,
    public_metadata: { role: person.role },
    banned: person.banned === true,
    locked: false,
    created_at: at,
    updated_at: person.changedAt ?? at,
  }
}
