import type { App } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { ReasonName } from '../kinds.ts'
import { isReason, Transfer, type TransferFilter } from './transfer-type.ts'
import {
  type FoundTransfer,
  transfersAbout,
  transfersByIds,
  transfersOfGroup,
  transfersPage,
} from './transfers.store.ts'

type Asking = Pick<App, 'db'>
const NUMBER = /^\d{1,18}$/
const SUBJECT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A page of all transfers, the latest first. Throws BAD_INPUT for a cursor, a number or a reason that is none. */
export async function findTransfers(
  app: Asking,
  filter: TransferFilter | null,
  first: number,
  after: string | null,
): Promise<Connection<Transfer>> {
  if (after != null && !NUMBER.test(after))
    throw new BadInput('after is no cursor of this list: send back one that it gave you.', {
      argument: 'after',
    })
  const rows = await rowsOf(app, filter ?? {}, pageSize(first), after ?? null)
  return pageOf(rows.map(Transfer.of), first, after, ({ id }) => id)
}

function rowsOf(
  { db }: Asking,
  { find, personId = null, reason = null, from = null, to = null }: TransferFilter,
  first: number,
  after: string | null,
): Promise<FoundTransfer[]> {
  const asked = find?.trim()
  if (asked && NUMBER.test(asked))
    return after === null ? transfersByIds(db, [BigInt(asked)]) : Promise.resolve([])
  if (asked && SUBJECT.test(asked)) return transfersAbout(db, asked, after, first)
  if (asked) throw new BadInput('find is neither the number of a transfer nor the id of a subject.')
  return transfersPage(db, { personId, reason: reasonOf(reason), from, to }, after, first)
}

function reasonOf(text: string | null): ReasonName | null {
  if (!text) return null
  if (isReason(text)) return text
  throw new BadInput('The ledger knows no such reason.', { argument: 'filter.reason' })
}

export async function transferById({ db }: Asking, id: string): Promise<Transfer | null> {
  const [row] = NUMBER.test(id) ? await transfersByIds(db, [BigInt(id)]) : []
  return row ? Transfer.of(row) : null
}

/** All that was made as one with it, itself among them, the first first. */
export async function legsOf({ db }: Asking, transfer: Transfer): Promise<Transfer[]> {
  if (transfer.group === null) return [transfer]
  return (await transfersOfGroup(db, transfer.group)).map(Transfer.of).reverse()
}
