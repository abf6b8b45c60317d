import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { forgetAddresses } from './addresses/addresses.store.ts'
import { forgetGuestAddresses } from './guests/guests.store.ts'
import { forgetWishes } from './wishes/wishes.store.ts'

/** Of who left for good nothing stays that only they needed; what they ordered is part of the accounts. */
on(AccessLost, 'shop.forget-person', async (app: App, { subjectId, payload: { by } }) => {
  if (by !== 'DELETION') return
  await app.db.transact(async tx => {
    await forgetWishes(tx, subjectId)
    await forgetAddresses(tx, subjectId)
    await forgetGuestAddresses(tx, subjectId)
  })
})
