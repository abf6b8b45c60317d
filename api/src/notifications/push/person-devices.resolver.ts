import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { PersonRecord } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { devicesOf } from './push.store.ts'
import { MOST_BROWSERS } from './save-push.ts'

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'A browser that somebody is pushed to in.', simpleResolvers: true })
export class PushDevice {
  @Field(() => String, { description: 'What it calls itself; may be empty.' })
  userAgent: string

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  savedAt: Date
}

@Resolver(() => PersonRecord)
export class PersonDevicesResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Extensions({ listSize: MOST_BROWSERS })
  @FieldResolver(() => [PushDevice], {
    description: 'Browsers they are pushed to in, the one saved last first.',
  })
  devices(@Root() { personId }: PersonRecord, @Ctx() { app }: Context): Promise<PushDevice[]> {
    return devicesOf(app.db, personId)
  }
}
