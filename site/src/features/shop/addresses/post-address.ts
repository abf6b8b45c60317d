import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { RemoveAddressDocument, SaveAddressDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { addressOf, type CheckoutForm } from '../orders/checkout-form.ts'

type Asked = Pick<APIContext, 'request'>
type Place = Pick<CheckoutForm, 'country' | 'address' | 'key'>

/** Null: it is saved; else why not. Without an id a new one is saved. */
export async function saveAddress(
  context: Asked,
  form: Place,
  savedAddressId: string | null,
  isDefault: boolean,
): Promise<string | null> {
  const { country } = form
  const input = { savedAddressId, country, address: addressOf(form), isDefault, idempotencyKey: form.key }
  const answer = await settled(ask(context, SaveAddressDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  const { saveAddress: result } = answer.data
  return result?.__typename === 'SavedAddress' ? null : (result?.message ?? wordsFor(null))
}

/** Null: it is gone; else why not. */
export async function removeAddress(context: Asked, id: string): Promise<string | null> {
  const answer = await settled(ask(context, RemoveAddressDocument, { id }))
  return answer.fault ? wordsFor(answer.fault) : null
}
