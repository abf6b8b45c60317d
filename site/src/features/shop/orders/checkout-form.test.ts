import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addressOf, firstForm, missingOf, sentForm, withSaved } from './checkout-form.ts'

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('begins with where the last order went, if anything is shipped there still', () => {
  const known = { country: 'ES', address: { name: 'Nadia Fenn', line1: 'Calle Luna 4', line2: null } }
  const form = firstForm(known, 'Nadia', ['US', 'ES'], 'US')
  assert.equal(
    [form.country, form.address.name, form.address.line1, form.address.line2],
    ['ES', 'Nadia Fenn', 'Calle Luna 4', ''],
  )
  assert.is(firstForm(known, 'Nadia', ['US'], '').country, '', 'never simply the first')
  assert.is(firstForm(undefined, 'Nadia', ['US'], 'US').address.name, 'Nadia')
})

test('what was sent stays typed in; what no form of ours sends does not count', () => {
  const form = sentForm(
    formOf({ country: 'us', total: '-5', key: '1', city: '  Portland ', line1: 'x'.repeat(500) }),
  )
  assert.equal(
    [form.country, form.total, form.address.city, form.address.line1.length],
    ['', '', 'Portland', 120],
  )
  assert.match(form.key, /^[\w-]{36}$/)
  const key = '0c8a2a8e-1111-4222-8333-444455556666'
  assert.is(sentForm(formOf({ key })).key, key)
})

test('a saved address that is chosen is filled in, once', () => {
  const home = { name: 'Nadia Fenn', line1: 'Calle Luna 4', city: 'Cádiz', postalCode: '11001' }
  const saved = [{ id: 'home', country: 'ES', address: home }]
  const sent = sentForm(formOf({ saved: 'home', country: 'US', name: 'Typed' }))
  const filled = withSaved(sent, '', saved)
  assert.equal([filled.country, filled.address.name, filled.address.line2], ['ES', 'Nadia Fenn', ''])
  assert.is(withSaved(sent, 'home', saved).address.name, 'Typed', 'what is changed afterwards stays')
  assert.is(withSaved({ ...sent, saved: 'another’s' }, '', saved).address.name, 'Typed')
})

test('a parcel needs a name, a street, a town and a postal code', () => {
  const form = sentForm(formOf({ name: 'Nadia', city: 'Portland' }))
  assert.equal(missingOf(form), ['line1', 'postalCode'])
  assert.equal(addressOf(form), {
    name: 'Nadia',
    line1: '',
    city: 'Portland',
    postalCode: '',
    line2: null,
    region: null,
  })
})

test.run()
