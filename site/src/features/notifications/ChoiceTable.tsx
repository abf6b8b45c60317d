import type { NotificationChannel, NotificationSettingsPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'

type Choice = NotificationSettingsPartsFragment['choices'][number]

const allChannels: readonly NotificationChannel[] = ['IN_APP', 'MAIL', 'PUSH', 'SMS']

/** Types down, channels across, a box at each that is offered. On a narrow screen the names stand above their boxes. */
export function ChoiceTable({ choices }: { choices: readonly Choice[] }) {
  const channels = allChannels.filter(
    channel => channel !== 'SMS' || choices.some(each => each.channel === channel),
  )
  const types = [...new Set(choices.map(({ type }) => type))]
  const at = (type: Choice['type'], channel: NotificationChannel) =>
    choices.find(each => each.type === type && each.channel === channel)
  return (
    <div className="grid gap-2">
      <table className="block w-full sm:table">
        <caption className="sr-only">{m['notifications.choices']()}</caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr className="text-start text-[0.95rem] text-soft">
            <th scope="col" className="pb-2 text-start font-normal">
              {m['notifications.what']()}
            </th>
            {channels.map(channel => (
              <th key={channel} scope="col" className="w-24 pb-2 text-center font-normal">
                {m['notifications.channel']({ channel })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {types.map(type => (
            <tr key={type} className="flex flex-wrap gap-x-5 border-t border-line py-2 sm:table-row sm:py-0">
              <th scope="row" className="w-full py-1 text-start font-normal sm:w-auto sm:py-2">
                {m['notifications.type']({ type })}
              </th>
              {channels.map(channel => (
                <td
                  key={channel}
                  className={classes('sm:w-24 sm:text-center', !at(type, channel) && 'max-sm:hidden')}
                >
                  <Box choice={at(type, channel)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-[0.95rem] text-soft">{m['notifications.alwaysHint']()}</p>
    </div>
  )
}

function Box({ choice }: { choice: Choice | undefined }) {
  if (!choice) return <span className="sr-only">{m['notifications.notOffered']()}</span>
  const { type, channel, isOn, isLocked } = choice
  const how = m['notifications.channel']({ channel })
  return (
    <label className="inline-flex min-h-11 items-center gap-2 sm:min-w-11 sm:justify-center">
      <input
        type="checkbox"
        name={`${type} ${channel}`}
        defaultChecked={isOn}
        disabled={isLocked}
        aria-label={m['notifications.choice']({ what: m['notifications.type']({ type }), how })}
        title={isLocked ? m['notifications.always']() : undefined}
        className="size-5 shrink-0 disabled:opacity-60"
      />
      <span aria-hidden="true" className="sm:hidden">
        {how}
      </span>
    </label>
  )
}
