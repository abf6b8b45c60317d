import { AccessLost } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { forgetChoices } from '../choices/choices.store.ts'
import { forgetInbox } from '../inbox/inbox.store.ts'
import { forgetPhone } from '../phone/phones.store.ts'
import { keepReach } from '../push/keep-reach.ts'
import { forgetSubscriptions } from '../push/push.store.ts'

/** Of who left for good nothing is kept; whoever is shut out otherwise is pushed nothing meanwhile, on no device. */
on(AccessLost, 'notifications.forget-person', (app: App, { subjectId, payload: { by } }) =>
  app.db.transact(async tx => {
    await forgetSubscriptions(tx, subjectId)
    await keepReach(tx, subjectId)
    if (by !== 'DELETION') return
    await forgetInbox(tx, subjectId)
    await forgetChoices(tx, subjectId)
    await forgetPhone(tx, subjectId)
  }),
)
