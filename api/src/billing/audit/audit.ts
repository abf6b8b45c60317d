import { createHash } from 'node:crypto'
import type { App } from '../../app.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import { openCase } from '../../trust/index.ts'
import { unappliedEvents } from '../payment-events.store.ts'
import { auditLedger } from './audit-ledger.ts'
import { auditProvider } from './audit-provider.ts'
import type { Finding } from './finding.ts'

const say = wordsFor({ 'found.event': ['id', 'type', 'failure'] })

/**
 * Everything that must hold between real money and the ledger: top-ups, payouts and what was taken back against the
 * ledger's transfers, and all of them against what the provider lists. Empty when everything agrees; nothing is repaired.
 */
export async function auditBilling(app: App): Promise<Finding[]> {
  const failed = (await unappliedEvents(app.db)).map(({ id, type, failure }) => ({
    key: `event:${id}`,
    words: say('found.event', { id, type, failure: failure ?? '' }),
  }))
  return [...failed, ...(await auditLedger(app.db)), ...(await auditProvider(app))]
}

/** Each night: what the audit finds becomes a case, once for each finding; one with other words is another. */
export async function auditNightly(app: App): Promise<void> {
  const findings = await auditBilling(app)
  if (findings.length > 0)
    app.log.error(
      { findings: findings.map(({ key, words }) => ({ key, words: words.in('en') })) },
      'the billing audit found violations',
    )
  for (const { key, words } of findings)
    await app.db.transact(tx =>
      openCase(tx, { kind: 'AUDIT', key: `billing:${key}:${digestOf(words)}`, words }),
    )
}

const digestOf = (words: Words): string =>
  createHash('sha256').update(words.in('en')).digest('hex').slice(0, 16)
