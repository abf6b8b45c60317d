import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { LiveGrant, LiveRole } from '../../outside/index.ts'

const LiveRoleEnum = { PUBLISHER: 'PUBLISHER', SUBSCRIBER: 'SUBSCRIBER' } as const
registerEnumType(LiveRoleEnum, {
  name: 'LiveRole',
  description: 'What a page does with live video.',
  valuesConfig: {
    PUBLISHER: { description: 'It sends.' },
    SUBSCRIBER: { description: 'It watches.' },
  },
})
const LiveEngineEnum = { EMBEDDED: 'EMBEDDED', AGORA: 'AGORA' } as const
registerEnumType(LiveEngineEnum, {
  name: 'LiveEngine',
  description: 'What carries live video.',
  valuesConfig: {
    EMBEDDED: { description: 'The engine that comes with this platform.' },
    AGORA: { description: 'Agora’s network.' },
  },
})

@Allow('ANYONE')
@ObjectType({
  description:
    'What lets one page into the video of a stream, for some minutes: ask for another before it expires.',
  simpleResolvers: true,
})
export class StreamGrant {
  @Field(() => LiveEngineEnum, { description: 'What carries the video.' })
  engine: LiveGrant['engine']

  @Field(() => LiveRoleEnum, { description: 'What the page may do.' })
  role: LiveRole

  @Field(() => String, { description: 'The channel, as the engine calls it.' })
  channel: string

  @Field(() => String, { description: 'Who the page is to the engine.' })
  participant: string

  @Field(() => String, { description: 'Shown to the engine; it admits this participant alone.' })
  token: string

  @Field(() => String, { nullable: true, description: 'Where the engine is, of EMBEDDED.' })
  address: string | null

  @Field(() => String, { nullable: true, description: 'The application, of AGORA.' })
  appId: string | null

  @Field(() => Int, { nullable: true, description: 'The participant’s number, of AGORA.' })
  uid: number | null

  @Field(() => DateTimeScalar, { description: 'From when on it admits nobody.' })
  expiresAt: Date

  static of(grant: LiveGrant): StreamGrant {
    return Object.assign(new StreamGrant(), grant)
  }
}
