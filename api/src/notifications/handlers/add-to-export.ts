import { addToExport } from '../../privacy/index.ts'
import { allChoices, settingsOf } from '../choices/choices.store.ts'
import { pageOfRows } from '../inbox/inbox.store.ts'
import { MOST_TRIES } from '../phone/phone.ts'
import { codeOf, phoneOf } from '../phone/phones.store.ts'
import { subscriptionsOf } from '../push/push.store.ts'

const AT_ONCE = 500

/** What somebody was told, how they want to be told, and the browsers that are pushed to; the keys of these are nobody's to read. */
addToExport('notifications', async ({ db }, personId) => {
  const told: object[] = []
  let after: string | null = null
  do {
    const rows = await pageOfRows(db, personId, { first: AT_ONCE, after, unreadOnly: false })
    const page = rows.slice(0, AT_ONCE)
    told.push(...page.map(({ type, facts, createdAt, readAt }) => ({ type, facts, createdAt, readAt })))
    after = rows.length > AT_ONCE ? (page.at(-1)?.id ?? null) : null
  } while (after !== null)
  return {
    told,
    choices: await allChoices(db, personId),
    settings: (await settingsOf(db, [personId])).get(personId) ?? null,
    phone: await phoneOf(db, personId),
    phoneToVerify: (await codeOf(db, personId, MOST_TRIES))?.number ?? null,
    browsers: (await subscriptionsOf(db, personId)).map(({ userAgent }) => userAgent),
  }
})
