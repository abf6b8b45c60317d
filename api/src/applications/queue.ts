import type { App } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { BadInput } from '../foundation/fault.ts'
import { Application } from './application.ts'
import type { ApplicationState } from './application-state.ts'
import { applicationsPage } from './applications.store.ts'

const CURSOR = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const BEGINNING = { place: 0n, id: '00000000-0000-0000-0000-000000000000' }

/** Applications of one state for staff; what has stood so for the longest comes first. Throws BAD_INPUT. */
export async function queueOf(
  { db, config }: Pick<App, 'db' | 'config'>,
  state: ApplicationState,
  first: number,
  after: string | null,
): Promise<Connection<Application>> {
  const rows = await applicationsPage(db, state, after ? placeIn(after) : BEGINNING, pageSize(first))
  const nodes = rows.map(row => Application.of(row, config.currency))
  return pageOf(nodes, first, after, ({ row }) => `${row.place}_${row.id}`)
}

/** A page goes on where the last one ended, whatever was decided meanwhile. */
function placeIn(cursor: string) {
  const [, place, id] = CURSOR.exec(cursor) ?? []
  if (place === undefined || id === undefined)
    throw new BadInput('after must be a cursor that this list gave you.')
  return { place: BigInt(place), id }
}
