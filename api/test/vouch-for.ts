import { addConsent, newestConsents } from '../src/accounts/consent/consents.store.ts'
import type { App } from '../src/app.ts'

/** Somebody of the cast is of age and has accepted the documents in force. */
export async function vouchFor(app: Pick<App, 'db' | 'legalVersions'>, personId: string): Promise<void> {
  const versions = await app.legalVersions()
  await app.db.transact(async tx => {
    if ((await newestConsents(tx, personId)).length > 0) return
    const given = { personId, isGiven: true, address: null }
    await addConsent(tx, { ...given, kind: 'ADULT', version: null, method: 'ATTESTATION' })
    for (const kind of ['TERMS', 'PRIVACY'] as const) {
      const version = versions[kind]?.current
      if (version) await addConsent(tx, { ...given, kind, version, method: null })
    }
  })
}
