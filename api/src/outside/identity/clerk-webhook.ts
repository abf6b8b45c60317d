import type { UserJSON, WebhookEvent } from '@clerk/backend'
import { type IdentityEvent, NotFromTheProvider } from './identity.ts'

type Headers = Readonly<Record<string, string | undefined>>

export async function readClerkWebhook(
  rawBody: string,
  headers: Headers,
  secret: string,
): Promise<IdentityEvent | null> {
  const { verifyWebhook } = await import('@clerk/backend/webhooks')
  const names = ['svix-id', 'svix-timestamp', 'svix-signature'] as const
  const signed = new Request('https://webhook.invalid/', {
    method: 'POST',
    body: rawBody,
    headers: Object.fromEntries(names.map(name => [name, headers[name] ?? ''])),
  })
  const event = await verifyWebhook(signed, { signingSecret: secret }).catch((cause: unknown) => {
    throw new NotFromTheProvider('The signature of this webhook does not hold.', { cause })
  })
  return inOurWords(headers['svix-id'] ?? '', event)
}

function inOurWords(id: string, event: WebhookEvent): IdentityEvent | null {
  switch (event.type) {
    case 'user.created':
      return { id, type: 'CREATED', ...changed(event.data) }
    case 'user.updated':
      return { id, type: 'UPDATED', ...changed(event.data) }
    case 'user.deleted':
      if (!event.data.id) return null
      return {
        id,
        type: 'DELETED',
        subject: event.data.id,
        changedAt: null,
        name: '',
        email: '',
        isStaff: false,
      }
    default:
      return null
  }
}

function changed(user: UserJSON) {
  const primary = user.email_addresses.find(address => address.id === user.primary_email_address_id)
  return {
    subject: user.id,
    changedAt: new Date(user.updated_at),
    name: [user.first_name, user.last_name].filter(Boolean).join(' '),
    email: (primary ?? user.email_addresses[0])?.email_address ?? '',
    isStaff: user.public_metadata?.role === 'staff',
  }
}
