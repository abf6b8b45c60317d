import { createUnionType, Field, InputType, ObjectType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'

@Allow('CLIENT')
@ObjectType({
  description: 'A copy of what is stored about the viewer, for some days.',
  simpleResolvers: true,
})
export class DataExport {
  @Field(() => String, { description: 'Names it in addresses.' })
  key: string

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt: Date

  @Field(() => DateTimeScalar, { description: 'Until when it can be fetched.' })
  expiresAt: Date

  @Field(() => Boolean, { description: 'It is made, and can be fetched.' })
  isReady: boolean
}

@InputType({ description: 'A copy of what is stored about the viewer.' })
export class RequestDataExportInput {
  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const RequestDataExportResult = createUnionType({
  name: 'RequestDataExportResult',
  description: 'The copy that is being made, or why none is.',
  types: () => [DataExport, IdempotencyKeyReused] as const,
})
