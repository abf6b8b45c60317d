import { type Account, accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { type Case, Dispute } from '../case.ts'
import { PlatformCase } from '../platform-case.ts'
import { anyCaseById, lockAnyCase } from './any-case.ts'
import { type AssignCaseInput, CaseChanged, CaseNotAssignable } from './case-desk-inputs.ts'
import { writeAssigned } from './case-log.store.ts'

type Outcome = Dispute | PlatformCase | CaseChanged | CaseNotAssignable | IdempotencyKeyReused

/** Somebody of staff takes a case, gives it to another one, or leaves it to whoever comes next. Who was slower than another one is told. */
export async function assignCase(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { caseId, personId, version, idempotencyKey: key }: AssignCaseInput,
): Promise<Outcome> {
  const id = parseId('case', caseId)
  const to = personId == null ? null : parseId('person', personId)
  const account = to === null ? null : ((await accountsOf(app.db, [to])).get(to) ?? null)
  if (to !== null && !account) throw new NotFound('person', to)
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'assignCase', key, meaning: [id, to, version] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const found = await lockAnyCase(tx, id)
    if (!found) throw new NotFound('case', id)
    if (claim.was === 'known') return kindOf(found)
    if (found.state === 'DECIDED') return CaseNotAssignable.over()
    if (found.version !== version) return new CaseChanged(found)
    const refused = account && whyNot(found, account)
    if (refused) return CaseNotAssignable.to(refused)
    const did = to === null ? 'RELEASED' : to === viewer.id ? 'TAKEN' : 'GIVEN'
    await writeAssigned(tx, viewer.id, id, { to, did })
    await completeRequest(tx, keyed, id)
    return kindOf((await anyCaseById(tx, id)) ?? found)
  })
}

/** @rule who may work on a case: staff whose role may decide or close it, and nobody on a case of their own. */
export function whyNot(
  of: Case,
  { id, staffRoles }: Pick<Account, 'id' | 'staffRoles'>,
): 'ROLE' | 'SIDE' | null {
  const decides: readonly string[] =
    of instanceof Dispute ? ['SUPPORT', 'ADMIN'] : ['SUPPORT', 'FINANCE', 'MODERATOR', 'ADMIN']
  if (!staffRoles.some(role => decides.includes(role))) return 'ROLE'
  const sides = of instanceof Dispute ? [of.clientId, of.readerId] : [(of as PlatformCase).personId]
  return sides.includes(id) ? 'SIDE' : null
}

/** A member of a union is resolved by its class. */
function kindOf(of: Case): Dispute | PlatformCase {
  if (of instanceof Dispute || of instanceof PlatformCase) return of
  throw new Error(`case ${of.id} is of no kind`)
}
