import { randomUUID } from 'node:crypto'
import type { App } from '../../src/app.ts'
import { Application } from '../../src/applications/application.ts'
import { applicationOf, openApplication, writeStep } from '../../src/applications/applications.store.ts'
import type { ApplicationStepInput } from '../../src/applications/inputs.ts'
import { saveApplicationStep } from '../../src/applications/save-step.ts'
import { submitApplication } from '../../src/applications/submit-application.ts'
import { attributes } from '../../src/catalogue/index.ts'
import { statement } from '../../src/foundation/database/database.ts'
import { money } from '../../src/foundation/money.ts'
import type { Role, Viewer } from '../../src/foundation/viewer.ts'

const A_PICTURE = statement('test.a-picture', 'SELECT id FROM cms.pictures ORDER BY id LIMIT 1')

export const sentence = 'The cards fall where the question leans, and we read them side by side. '

/** All steps of somebody who may read, but for the picture, which is an upload of theirs. */
export async function wholeApplication(app: App, name = 'Elspeth Rook'): Promise<ApplicationStepInput[]> {
  const tool = (await attributes(app, 'en')).find(({ kind }) => kind === 'TOOL')
  const { TERMS } = await app.legalVersions()
  return [
    { identity: { legalName: 'Elspeth Annabel Rook', country: 'US', bornOn: '1984-02-29' } },
    { experience: { years: 9, experience: sentence.repeat(2) } },
    {
      profile: {
        ...{ name, tagline: 'Quiet cards for loud questions', bio: sentence.repeat(3), location: 'Salem' },
        ...{ languages: ['en', 'es'], timeZone: 'America/New_York' },
      },
    },
    { tags: { attributeIds: [tool?.id ?? ''], topics: ['Life Path'] } },
    {
      rates: [
        { channel: 'CHAT', perMinute: money(299n, 'USD') },
        { channel: 'VIDEO', perMinute: money(499n, 'USD') },
      ],
    },
    { sample: sentence.repeat(6) },
    { termsVersion: TERMS?.current ?? 1 },
  ]
}

export const saves = (app: App, viewer: Viewer, step: ApplicationStepInput, key: string = randomUUID()) =>
  saveApplicationStep(app, viewer, { step, idempotencyKey: key })

/** Somebody fills in every step; the picture is one that the cms has. */
export async function fillsIn(app: App, viewer: Viewer, name?: string): Promise<Application> {
  for (const step of await wholeApplication(app, name)) {
    const saved = await saves(app, viewer, step)
    if (!(saved instanceof Application)) throw new Error(`${JSON.stringify(step)}: ${saved.code}`)
  }
  const picture = (await app.db.row<{ id: string }>(A_PICTURE))?.id ?? ''
  await app.db.transact(async tx => {
    const row = await openApplication(tx, viewer.id)
    await writeStep(tx, row.id, { picture }, row)
  })
  const row = await applicationOf(app.db, viewer.id)
  if (!row) throw new Error('nothing was saved')
  return Application.of(row, app.config.currency)
}

/** The same, and sends it to staff. */
export async function applies(app: App, viewer: Viewer, name?: string): Promise<Application> {
  await fillsIn(app, viewer, name)
  const sent = await submitApplication(app, viewer, randomUUID())
  if (!(sent instanceof Application)) throw new Error(`not sent: ${sent.code}`)
  return sent
}

/** Somebody who is staff with these roles alone. */
export const asStaff = (viewer: Viewer, ...roles: Role[]): Viewer => ({
  ...viewer,
  roles: ['CLIENT', 'STAFF', ...roles],
})
