import type { UserJSON, WebhookEvent } from '@clerk/backend'
import { describeUser } from './clerk-user.ts'
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
      return { id, type: 'CREATED', ...describeWebhookUser(event.data) }
    case 'user.updated':
      return { id, type: 'UPDATED', ...describeWebhookUser(event.data) }
    case 'user.deleted':
      return event.data.id ? { id, type: 'DELETED', subject: event.data.id } : null
    case 'session.ended':
    case 'session.removed':
    case 'session.revoked':
      return { id, type: 'SESSION_ENDED', subject: event.data.user_id, sessionId: event.data.id }
    default:
      return null
  }
}

const describeWebhookUser = (user: UserJSON) =>
  describeUser({
    id: user.id,
    firstName: user.first_name,
    lastName: user.last_name,
    addresses: user.email_addresses.map(({ id, email_address }) => ({ id, address: email_address })),
    primaryAddressId: user.primary_email_address_id,
    publicMetadata: user.public_metadata,
    banned: user.banned,
    updatedAt: user.updated_at,
  })
