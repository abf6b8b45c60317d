import { accountsOf, allConsents, preferencesOf } from '../accounts/index.ts'
import { reviewsOf } from '../aftercare/index.ts'
import { answersOf } from '../answers/index.ts'
import type { App } from '../app.ts'
import { writtenApplicationOf } from '../applications/index.ts'
import { paymentsOf } from '../billing/index.ts'
import { appointmentsOf } from '../bookings/index.ts'
import { emit } from '../foundation/events/events.ts'
import { giftsOf } from '../gifts/index.ts'
import { accountOf, statementOf } from '../ledger/index.ts'
import { fileOf } from '../pictures/index.ts'
import { messagesOf, readingsOf, type WrittenMessage } from '../readings/index.ts'
import {
  addressesOf,
  libraryOf,
  ordersOf,
  ownProductsOf,
  presentsOf,
  productReviewsOf,
  vouchersOf,
  wishesOf,
} from '../shop/index.ts'
import { streamsOf } from '../streams/index.ts'
import { ticketsForExport } from '../support/index.ts'
import { decisionsAbout, disputesOf, flagsOfPerson, looksForExport } from '../trust/index.ts'
import { DataExportReady } from './events.ts'
import { type ExportRow, exportById, fillExport } from './exports.store.ts'
import { laterParts } from './later-parts.ts'

const LINES_A_PAGE = 500

/** Makes the copy of what is stored about a person, and emits that it can be fetched. Run again, it changes nothing. */
export async function buildExport(app: App, exportId: string): Promise<void> {
  const asked = await exportById(app.db, exportId)
  if (!asked || asked.isReady) return
  const content = JSON.stringify(await everythingAbout(app, asked), plain, 2)
  await app.db.transact(async tx => {
    await fillExport(tx, exportId, content)
    const payload = { personId: asked.personId }
    await emit(tx, DataExportReady, { subjectId: exportId, payload, key: 'ready' })
  })
}

async function everythingAbout(
  app: App,
  { personId, expiresAt }: Pick<ExportRow, 'expiresAt'> & { readonly personId: string },
): Promise<object> {
  const { db } = app
  const person = (await accountsOf(db, [personId])).get(personId)
  if (!person) throw new Error(`${personId} is nobody we know`)
  const { name, email, alias, origin, language } = person
  return {
    madeAt: app.clock.now(),
    amounts: `Whole minor units of ${app.config.currency}: 299 is 2.99.`,
    person: { id: personId, name, email, alias, lastSignedInAt: origin, language },
    preferences: await preferencesOf(db, personId),
    consents: await allConsents(db, personId),
    wallet: await movements(app, personId, 'wallet'),
    earnings: await movements(app, personId, 'earnings'),
    payments: await paymentsOf(db, personId),
    readings: await readingsOf(db, personId),
    appointments: await appointmentsOf(db, personId),
    answers: await answersOf(db, personId),
    orders: await ordersOf(db, personId),
    library: await libraryOf(db, personId),
    vouchers: await vouchersOf(db, personId),
    presents: await presentsOf(db, personId),
    addresses: (await addressesOf(db, personId)).map(({ country, address, isDefault }) => ({
      country,
      address,
      isDefault,
    })),
    ownProducts: (await ownProductsOf(db, personId)).map(
      ({ name, words, kind, price, state, reason, changedAt }) => ({
        ...{ name, words, kind, price, state, reason, changedAt },
      }),
    ),
    wishes: await wishesOf(db, personId),
    gifts: await giftsOf(db, personId),
    messages: await withLinks(app, await messagesOf(db, personId), expiresAt),
    reviews: await reviewsOf(db, personId),
    productReviews: await productReviewsOf(db, personId),
    streams: await streamsOf(db, personId),
    disputes: await disputesOf(db, personId),
    tickets: await ticketsForExport(db, personId),
    looksByStaff: await looksForExport(db, personId),
    reports: await flagsOfPerson(db, personId),
    moderation: await decisionsAbout(db, personId),
    application: await writtenApplicationOf(db, personId),
    ...(await laterParts(app, personId)),
  }
}

/** Pictures as links to their files, for as long as the copy can be fetched. */
function withLinks({ files }: App, messages: readonly WrittenMessage[], expiresAt: Date): Promise<object[]> {
  return Promise.all(
    messages.map(async ({ picture, ...message }) => {
      if (!picture) return message
      const widest = picture.widths.at(-1) ?? picture.width
      return { ...message, picture: await files.signedLink(fileOf(picture.id, widest), expiresAt) }
    }),
  )
}

/** Every line of an account's history, the oldest first. */
async function movements(app: App, personId: string, kind: 'wallet' | 'earnings'): Promise<object> {
  const { id, balance } = await accountOf(app.db, personId, kind, app.config.currency)
  const period = { from: new Date(0), to: new Date(app.clock.now().getTime() + 1000) }
  const lines: object[] = []
  let after: bigint | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof statementOf>> = await statementOf(app.db, id, {
      ...period,
      first: LINES_A_PAGE,
      after,
    })
    lines.push(...page.lines.map(({ at, reason, amount, subjectId }) => ({ at, reason, amount, subjectId })))
    after = page.lines.at(-1)?.position ?? null
    if (!page.hasNextPage) return { balance, lines }
  }
}

const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)
