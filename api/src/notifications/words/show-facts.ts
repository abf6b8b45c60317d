import { accountsOf, peopleOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Brand } from '../../catalogue/index.ts'
import type { Loaders } from '../../foundation/loaders.ts'
import { type Language, LOCALES } from '../../foundation/messages.ts'
import { inWords, moneyOf } from '../../foundation/money.ts'
import { caseById } from '../../trust/index.ts'
import type { FactKind, FactKinds, ShownFacts } from '../facts.ts'
import { isKnown, specOf } from '../notification-types.ts'
import { walletAmount } from './wallet-amount.ts'
import { formatMessage } from './words.ts'

/** Who reads, as far as sentences depend on it. */
export interface Reading {
  readonly language: Language
  readonly brand: Brand
}

/** What has to be looked up, so that a list does so once for all of it. */
export interface Lookups {
  /** The name a person goes by; "" of who gave none or is gone. */
  nameOf(personId: string): Promise<string>
  /** What staff wrote when they decided a dispute; "" for nothing. */
  noteOf(disputeId: string): Promise<string>
}

export const lookupsOf = ({ db }: Pick<App, 'db'>): Lookups => ({
  async nameOf(personId) {
    const account = (await accountsOf(db, [personId])).get(personId)
    return account ? (account.alias ?? account.name) : ''
  },
  noteOf: async disputeId => (await caseById(db, disputeId))?.note ?? '',
})

/** The same for a list: one query for all names in it. */
export const sharedLookups = (app: App, loaders: Loaders): Lookups => ({
  ...lookupsOf(app),
  nameOf: async personId => (await loaders.of('people', peopleOf(app)).load(personId))?.name ?? '',
})

/** The facts of a notification as they stand in its sentences. What its type does not know, or was not stored with it, is left out. */
export async function showFacts(
  { type, facts }: { readonly type: string; readonly facts: Readonly<Record<string, unknown>> },
  reading: Reading,
  lookups: Lookups,
): Promise<ShownFacts> {
  const shown: Record<string, string | number> = {}
  if (!isKnown(type)) return shown
  for (const [name, kind] of Object.entries(specOf(type).facts))
    if (facts[name] !== undefined) shown[name] = await showFact(kind, facts[name], reading, lookups)
  return shown
}

type Show = {
  readonly [Kind in FactKind]: (
    fact: FactKinds[Kind],
    reading: Reading,
    lookups: Lookups,
  ) => string | number | Promise<string | number>
}

const SHOW: Show = {
  money: (amount, { language }) => inWords(moneyOf(amount), LOCALES[language]),
  wallet: (amount, reading) => (amount === null ? '' : walletAmount(moneyOf(amount), reading)),
  person: async (person, { language }, { nameOf }) =>
    ('name' in person ? person.name : await nameOf(person.id)) || formatMessage(language, 'mail.somebody'),
  count: count => count,
  text: text => text,
  choice: choice => choice,
  time: ({ at, zone }, { language }) => timeInWords(new Date(at), zone, language),
  duration: (seconds, { language }) =>
    formatMessage(language, 'mail.duration', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
  decision: (disputeId, _, { noteOf }) => noteOf(disputeId),
  key: key => key,
}

const showFact = (kind: FactKind, fact: unknown, reading: Reading, lookups: Lookups) =>
  (
    SHOW[kind] as (
      fact: unknown,
      reading: Reading,
      lookups: Lookups,
    ) => string | number | Promise<string | number>
  )(fact, reading, lookups)

/** With the name of the zone by whose clock it is. */
export const timeInWords = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
