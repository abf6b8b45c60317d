import type { AddressInput } from '../../../graphql/generated.ts'

export const addressFields = ['name', 'line1', 'line2', 'city', 'region', 'postalCode'] as const
const longest = 120

/** What the form of the checkout holds, as typed. */
export type CheckoutForm = {
  country: string
  address: Record<(typeof addressFields)[number], string>
  shippingCode: string
  discountCode: string
  /** What the buyer was shown, in minor units. */
  total: string
  /** Stays the same while the same order is tried again. */
  key: string
  /** The saved address that was chosen. */
  saved: string
  /** It comes into the address book with the order. */
  keep: boolean
  /** Of who has no account. */
  guest: { email: string; dateOfBirth: string; accepts: boolean }
}

/** An address of somebody's address book. */
type Saved = { id: string; country: string; address: AddressInput }

type Known =
  | { id?: string; country?: string; address?: { [Key in keyof AddressInput]?: string | null } | null }
  | undefined

/** As it is first shown: with their default address, else where the last order went, else the country they are likely to be in. */
export function firstForm(
  known: Known,
  buyer: string,
  countries: readonly string[],
  guessed: string,
): CheckoutForm {
  const typed = (field: (typeof addressFields)[number]) => known?.address?.[field] ?? ''
  const country = known?.country && countries.includes(known.country) ? known.country : guessed
  const address = Object.fromEntries(addressFields.map(field => [field, typed(field)]))
  return {
    country,
    address: { ...address, name: typed('name') || buyer } as CheckoutForm['address'],
    ...{ shippingCode: '', discountCode: '', total: '', key: crypto.randomUUID(), saved: known?.id ?? '' },
    keep: known?.id === undefined,
    guest: { email: '', dateOfBirth: '', accepts: false },
  }
}

/** As it was sent. */
export function sentForm(sent: FormData): CheckoutForm {
  const text = (name: string) =>
    String(sent.get(name) ?? '')
      .trim()
      .slice(0, longest)
  const address = Object.fromEntries(addressFields.map(field => [field, text(field)]))
  return {
    country: /^[A-Z]{2}$/.test(text('country')) ? text('country') : '',
    address: address as CheckoutForm['address'],
    shippingCode: text('shippingCode'),
    discountCode: text('discountCode'),
    total: /^\d{1,12}$/.test(text('total')) ? text('total') : '',
    key: /^[\w-]{16,64}$/.test(text('key')) ? text('key') : crypto.randomUUID(),
    saved: text('saved'),
    keep: text('keep') === '1',
    guest: {
      email: String(sent.get('email') ?? '')
        .trim()
        .slice(0, 254),
      dateOfBirth: text('dateOfBirth'),
      accepts: text('accepts') === '1',
    },
  }
}

/** Where another saved address was chosen than the one that is filled in, it is filled in. */
export function withSaved(form: CheckoutForm, before: string, saved: readonly Saved[]): CheckoutForm {
  const chosen = form.saved === before ? undefined : saved.find(({ id }) => id === form.saved)
  if (!chosen) return form
  const address = Object.fromEntries(addressFields.map(field => [field, chosen.address[field] ?? '']))
  return { ...form, country: chosen.country, address: address as CheckoutForm['address'], shippingCode: '' }
}

/** What of an address is missing: the fields that a parcel needs. */
export const missingOf = ({ address }: Pick<CheckoutForm, 'address'>): (typeof addressFields)[number][] =>
  (['name', 'line1', 'city', 'postalCode'] as const).filter(field => !address[field])

/** Where fields are empty, nothing is sent. */
export const addressOf = ({ address }: Pick<CheckoutForm, 'address'>): AddressInput => ({
  ...{ name: address.name, line1: address.line1, city: address.city, postalCode: address.postalCode },
  line2: address.line2 || null,
  region: address.region || null,
})
