import { Field, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { PART_BYTES, type UploadRow } from './upload.ts'

/** Where the parts of recordings are sent, before the id of the upload. */
export const ANSWER_UPLOADS = '/files/answers/uploads/'

@Allow('ANYONE')
@ObjectType({
  description:
    'A recording that its reader uploads in parts: PUT each to `url` with its place in `upload-offset`; HEAD of it says in the same header how far it came.',
  simpleResolvers: true,
})
export class AnswerUpload {
  @Field(() => String, { description: 'For delivering it.' })
  upload: string

  @Field(() => String, { description: 'Where its parts go.' })
  url: string

  @Field(() => Int, { description: 'How large it is.' })
  bytes: number

  @Field(() => Int, { description: 'How much of it came.' })
  received: number

  @Field(() => Int, { description: 'How large each part is, but the last.' })
  partBytes: number

  @Field(() => Boolean, { description: 'It is whole, and can be delivered.' })
  isFinished: boolean

  static of({ id, bytes, received, finishedAt }: UploadRow): AnswerUpload {
    return Object.assign(new AnswerUpload(), {
      upload: id,
      url: ANSWER_UPLOADS + id,
      bytes: Number(bytes),
      received: Number(received),
      partBytes: PART_BYTES,
      isFinished: finishedAt !== null,
    })
  }
}
