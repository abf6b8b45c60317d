import type { AppointmentPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { milestonesOf } from './milestones.ts'

/** What happened, and what is to come as long as it stands. */
export function Timeline({ appointment }: { appointment: AppointmentPartsFragment }) {
  return (
    <ol className="grid gap-0">
      {milestonesOf(appointment).map(({ what, at, isToCome, between }, place, all) => (
        <li key={`${what} ${at}`} className="grid grid-cols-[1.2rem_minmax(0,1fr)] gap-3">
          <span aria-hidden className="grid grid-rows-[auto_1fr] justify-items-center">
            <span
              className={classes(
                'mt-1.5 size-3 rounded-full border-2',
                isToCome ? 'border-line-strong' : 'border-accent bg-accent',
              )}
            />
            {place < all.length - 1 && <span className="w-px bg-line" />}
          </span>
          <p className={classes('pb-4 leading-snug', isToCome && 'text-soft')}>
            <span className="block font-semibold">{m['appointment.milestone']({ what })}</span>
            <Moment at={at} show="recent" className="text-[0.92rem] text-soft" />
            {between && (
              <span className="mt-1 grid text-[0.92rem]">
                <span>
                  {m['appointment.moved.from']()} <Moment at={between.from} />
                </span>
                <span>
                  {m['appointment.moved.to']()} <Moment at={between.to} />
                </span>
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
