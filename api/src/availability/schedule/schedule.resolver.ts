import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { saveSchedule } from './save-schedule.ts'
import { SaveScheduleInput, SaveScheduleResult, ScheduleType } from './schedule-type.ts'
import { scheduleOf } from './schedules.store.ts'

@Resolver(() => ViewerType)
export class ScheduleResolver {
  @Allow('READER')
  @FieldResolver(() => ScheduleType, {
    nullable: true,
    description: 'When the viewer takes appointments; null before they saved a schedule: never.',
  })
  async schedule(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<ScheduleType | null> {
    const schedule = await scheduleOf(app.db, id)
    return schedule && ScheduleType.of(schedule)
  }

  @Allow('READER')
  @RateLimit('schedule')
  @Mutation(() => SaveScheduleResult, {
    description:
      'Saves the whole schedule in place of what there was. Appointments that were made stay as they are. Sent twice, it changes nothing.',
  })
  saveSchedule(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SaveScheduleInput, { description: 'The schedule.' }) input: SaveScheduleInput,
  ): Promise<typeof SaveScheduleResult> {
    return saveSchedule(app, viewer, { ...input, mostADay: input.mostADay ?? null })
  }
}
