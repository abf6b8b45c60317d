import type { App } from '../../app.ts'
import { Reminder } from '../../bookings/index.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { hurryHeld } from '../channels/held.store.ts'
import { type NotificationType, specOf, TYPES } from '../notification-types.ts'
import { phoneOf } from '../phone/phones.store.ts'
import { keepReach } from '../push/keep-reach.ts'
import { NotificationChannel } from '../type-spec.ts'
import { allChoices, choose, setSettings, settingsOf } from './choices.store.ts'
import {
  type ChangeNotificationSettingsInput,
  NotificationChoice,
  type NotificationChoiceInput,
  NotificationSettings,
  QuietHoursType,
} from './notification-settings.ts'
import { AT_ONCE, isWanted, type Settings } from './plan.ts'

/** Changes what is given, and nothing else. What is held by other hours than these goes out now. */
export function changeSettings(
  app: Pick<App, 'db' | 'config'>,
  viewer: Pick<Viewer, 'id' | 'roles'>,
  input: ChangeNotificationSettingsInput,
): Promise<NotificationSettings> {
  const { choices } = input
  for (const each of choices ?? []) mustBeOffered(each)
  return app.db.transact(async tx => {
    if (choices?.some(({ channel }) => channel === 'SMS') && !(await isTexted(app, tx, viewer.id)))
      throw new BadInput('Text messages need a telephone that is verified.', { argument: 'input.choices' })
    const before = (await settingsOf(tx, [viewer.id])).get(viewer.id) ?? AT_ONCE
    const after = changed(before, input)
    const isSameHours = isSame(before, after)
    if (!isSameHours || input.reminders) await setSettings(tx, viewer.id, after)
    if (!isSameHours) await hurryHeld(tx, viewer.id)
    if (choices?.length) {
      await choose(tx, viewer.id, onceEach(choices))
      await keepReach(tx, viewer.id)
    }
    return settingsNow(app, tx, viewer)
  })
}

export async function settingsNow(
  app: Pick<App, 'config'>,
  on: Queryable,
  viewer: Pick<Viewer, 'id' | 'roles'>,
): Promise<NotificationSettings> {
  const { timeZone, quiet, digest, reminders } = (await settingsOf(on, [viewer.id])).get(viewer.id) ?? AT_ONCE
  const chosen = await allChoices(on, viewer.id)
  const withTexts = await isTexted(app, on, viewer.id)
  return Object.assign(new NotificationSettings(), {
    timeZone,
    quietHours: quiet && Object.assign(new QuietHoursType(), quiet),
    digest,
    reminders,
    choices: typesFor(viewer).flatMap(type => {
      const own = new Map(chosen.filter(each => each.type === type).map(each => [each.channel, each.isOn]))
      return offered(type, withTexts).map(channel =>
        Object.assign(new NotificationChoice(), {
          type,
          channel,
          isOn: isWanted(type, channel, own),
          isLocked: specOf(type).channels[channel] === 'ALWAYS',
        }),
      )
    }),
  })
}

/** Every type that can concern somebody with these roles. */
const typesFor = ({ roles }: Pick<Viewer, 'roles'>): NotificationType[] =>
  (Object.keys(TYPES) as NotificationType[]).filter(type => {
    const { concerns } = specOf(type)
    return concerns === 'EVERYBODY' || roles.includes(concerns)
  })

const offered = (type: NotificationType, withTexts: boolean): NotificationChannel[] =>
  Object.values(NotificationChannel).filter(
    channel => specOf(type).channels[channel] !== undefined && (channel !== 'SMS' || withTexts),
  )

/** @rule who is offered text messages: whoever has a telephone number that is verified, where the house sends any. */
const isTexted = async ({ config }: Pick<App, 'config'>, on: Queryable, personId: string): Promise<boolean> =>
  config.sms.kind !== 'none' && (await phoneOf(on, personId)) !== null

function changed(before: Settings, input: ChangeNotificationSettingsInput): Settings {
  const { timeZone, quietHours, digest, reminders } = input
  if (quietHours) mustBeMinutes(quietHours.fromMinute, quietHours.toMinute)
  return {
    timeZone: timeZone ?? before.timeZone,
    quiet: quietHours === undefined ? before.quiet : quietHours,
    digest: digest ?? before.digest,
    reminders: reminders
      ? Object.values(Reminder).filter(each => reminders.includes(each))
      : before.reminders,
  }
}

const isSame = (one: Settings, other: Settings): boolean =>
  one.timeZone === other.timeZone &&
  one.digest === other.digest &&
  one.quiet?.fromMinute === other.quiet?.fromMinute &&
  one.quiet?.toMinute === other.quiet?.toMinute

function mustBeMinutes(...minutes: readonly number[]): void {
  if (minutes.some(minute => minute < 0 || minute >= 24 * 60))
    throw new BadInput('Quiet hours begin and end at minutes 0 to 1439 of the day.', {
      argument: 'input.quietHours',
    })
}

function mustBeOffered({ type, channel, isOn }: NotificationChoiceInput): void {
  const use = specOf(type).channels[channel]
  if (use === undefined)
    throw new BadInput(`${type} is not offered by ${channel}.`, { argument: 'input.choices' })
  if (use === 'ALWAYS' && !isOn)
    throw new BadInput(`${type} by ${channel} cannot be switched off.`, { argument: 'input.choices' })
}

/** The last word on each counts. */
const onceEach = (choices: readonly NotificationChoiceInput[]): NotificationChoiceInput[] => [
  ...new Map(choices.map(each => [`${each.type} ${each.channel}`, each])).values(),
]
