import { Ctx, Extensions, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { PlatformHealth } from './health.ts'
import { platformHealth } from './platform-health.ts'
import { WaitingLine } from './waiting.ts'
import { waitingLines } from './waiting-lines.ts'

@Resolver()
export class DeskResolver {
  @Allow('STAFF')
  @Extensions({ listSize: 20 })
  @Query(() => [WaitingLine], {
    description:
      'What waits for staff, of that which the viewer looks after; what there is none of is missing.',
  })
  waitingForStaff(@Ctx() { app, viewer }: Context): Promise<WaitingLine[]> {
    return waitingLines(app, viewer)
  }

  @Allow('STAFF')
  @Query(() => DateTimeScalar, { description: 'The moment by the clock that all moments are told by.' })
  now(@Ctx() { app }: Context): Date {
    return app.clock.now()
  }

  @Allow('STAFF')
  @Query(() => PlatformHealth, { description: 'How the platform’s programs are.' })
  platformHealth(@Ctx() { app }: Context): Promise<PlatformHealth> {
    return platformHealth(app)
  }
}
