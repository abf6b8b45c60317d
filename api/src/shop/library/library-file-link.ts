import { Field, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

@Allow('CLIENT')
@ObjectType({
  description: 'A link to a file in the viewer’s library: for them alone, while they are signed in.',
  simpleResolvers: true,
})
export class LibraryFileLink {
  @Field(() => String, { description: 'Its path on any of our hosts; ranges of it can be asked for.' })
  path: string

  @Field(() => DateTimeScalar, { description: 'Until when it is good.' })
  expiresAt: Date

  @Field(() => String, { description: 'The media type of the file.' })
  contentType: string
}
