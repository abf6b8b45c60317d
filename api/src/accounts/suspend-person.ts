import type { App } from '../app.ts'
import { NotFound } from '../foundation/fault.ts'
import { publishPerson } from './announcements.ts'
import { setSuspended } from './people.store.ts'
import type { Account } from './person.ts'

/** Takes access away at once: the next request is refused and open sockets are closed. */
export const suspendPerson = (app: Pick<App, 'db'>, id: string): Promise<Account> => change(app, id, true)

export const readmitPerson = (app: Pick<App, 'db'>, id: string): Promise<Account> => change(app, id, false)

function change(app: Pick<App, 'db'>, id: string, suspended: boolean): Promise<Account> {
  return app.db.transact(async tx => {
    const account = await setSuspended(tx, id, suspended)
    if (!account) throw new NotFound('person', id)
    publishPerson(tx, account)
    return account
  })
}
