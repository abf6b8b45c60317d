import type { Reminder } from '../../bookings/index.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { NotificationType } from '../notification-types.ts'
import type { NotificationChannel } from '../type-spec.ts'
import type { Digest } from './digest-time.ts'
import type { Choices, Settings } from './plan.ts'

const OF_TYPE = statement(
  'choices.of-type',
  'SELECT person_id AS "personId", channel, is_on AS "isOn" FROM notifications.choices WHERE person_id = ANY ($1::uuid[]) AND type = $2',
)
const ALL = statement(
  'choices.all',
  'SELECT type, channel, is_on AS "isOn" FROM notifications.choices WHERE person_id = $1',
)
const CHOOSE = statement(
  'choices.choose',
  `INSERT INTO notifications.choices (person_id, type, channel, is_on)
   SELECT $1, * FROM unnest($2::text[], $3::text[], $4::boolean[])
   ON CONFLICT (person_id, type, channel) DO UPDATE SET is_on = excluded.is_on`,
)
const SETTINGS = statement(
  'settings.of',
  `SELECT person_id AS "personId", time_zone AS "timeZone", quiet_from AS "quietFrom", quiet_to AS "quietTo", digest, reminders
   FROM notifications.settings WHERE person_id = ANY ($1::uuid[])`,
)
const SET = statement(
  'settings.set',
  `INSERT INTO notifications.settings (person_id, time_zone, quiet_from, quiet_to, digest, reminders) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (person_id) DO UPDATE SET time_zone = excluded.time_zone, quiet_from = excluded.quiet_from,
     quiet_to = excluded.quiet_to, digest = excluded.digest, reminders = excluded.reminders`,
)
const FORGET_CHOICES = statement('choices.forget', 'DELETE FROM notifications.choices WHERE person_id = $1')
const FORGET_SETTINGS = statement(
  'settings.forget',
  'DELETE FROM notifications.settings WHERE person_id = $1',
)

export interface Choice {
  readonly type: NotificationType
  readonly channel: NotificationChannel
  readonly isOn: boolean
}

interface SettingsRow {
  readonly personId: string
  readonly timeZone: string
  readonly quietFrom: number | null
  readonly quietTo: number | null
  readonly digest: Digest
  readonly reminders: readonly Reminder[]
}

/** Of one type, by person; who chose nothing is missing. */
export async function choicesOf(
  on: Queryable,
  personIds: readonly string[],
  type: NotificationType,
): Promise<Map<string, Choices>> {
  const rows = await on.rows<Omit<Choice, 'type'> & { personId: string }>(OF_TYPE, [personIds, type])
  const found = new Map<string, Map<NotificationChannel, boolean>>()
  for (const { personId, channel, isOn } of rows)
    found.set(personId, (found.get(personId) ?? new Map()).set(channel, isOn))
  return found
}

export const allChoices = (on: Queryable, personId: string): Promise<Choice[]> => on.rows(ALL, [personId])

export const choose = async (tx: Queryable, personId: string, choices: readonly Choice[]): Promise<void> =>
  void (await tx.rows(CHOOSE, [
    personId,
    choices.map(({ type }) => type),
    choices.map(({ channel }) => channel),
    choices.map(({ isOn }) => isOn),
  ]))

/** By person; who set nothing is missing. */
export async function settingsOf(
  on: Queryable,
  personIds: readonly string[],
): Promise<Map<string, Settings>> {
  const rows = await on.rows<SettingsRow>(SETTINGS, [personIds])
  return new Map(rows.map(({ personId, ...row }) => [personId, settingsIn(row)]))
}

const settingsIn = ({
  timeZone,
  quietFrom,
  quietTo,
  digest,
  reminders,
}: Omit<SettingsRow, 'personId'>): Settings => ({
  timeZone,
  digest,
  reminders,
  quiet: quietFrom === null || quietTo === null ? null : { fromMinute: quietFrom, toMinute: quietTo },
})

export const setSettings = async (
  tx: Transaction,
  personId: string,
  { timeZone, quiet, digest, reminders }: Settings,
): Promise<void> =>
  void (await tx.rows(SET, [
    personId,
    timeZone,
    quiet?.fromMinute ?? null,
    quiet?.toMinute ?? null,
    digest,
    reminders,
  ]))

export async function forgetChoices(tx: Transaction, personId: string): Promise<void> {
  await tx.rows(FORGET_CHOICES, [personId])
  await tx.rows(FORGET_SETTINGS, [personId])
}
