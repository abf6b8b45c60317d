import { Arg, Ctx, FieldResolver, Int, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { type Reading, SideEnum } from '../../readings/index.ts'
import type { Side } from '../appointment.ts'
import type { Appointment } from '../appointment-type.ts'
import { allReadings } from './all-readings.ts'
import { AnyReadingConnection, ReadingKind, ReadingStage } from './any-reading.ts'

@Resolver(() => ViewerType)
export class AllReadingsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => AnyReadingConnection, {
    description: 'The viewer’s live readings and appointments in one list.',
  })
  allReadings(
    @Ctx() context: Context,
    @Arg('stage', () => ReadingStage, { description: 'Which of them.' }) stage: ReadingStage,
    @Arg('side', () => SideEnum, { defaultValue: 'CLIENT', description: 'Which side the viewer has.' })
    side: Side,
    @Arg('kind', () => ReadingKind, { nullable: true, description: 'Of one kind alone; none: both.' })
    kind: ReadingKind | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Reading | Appointment>> {
    return allReadings(context, { side, stage, kind: kind ?? null, first, after })
  }
}
