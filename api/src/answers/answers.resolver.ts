import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Reader, readersByIds } from '../catalogue/index.ts'
import type { Connection } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { SideEnum } from '../readings/index.ts'
import type { Side } from './answer.ts'
import { answerOf } from './answer-of.ts'
import { Answer, AnswerConnection, AnswerKind, AnswerMedia } from './answer-type.ts'
import { countWaiting } from './answers.store.ts'
import { answerPage } from './answers-page.ts'
import { askClarification, writeClarification } from './clarify-answer.ts'
import { deliverAnswer, viewAnswer } from './deliver-answer.ts'
import {
  ClarificationInput,
  DeliverAnswerInput,
  RequestAnswerInput,
  StartAnswerUploadInput,
} from './inputs.ts'
import {
  AnswerResult,
  ClarificationResult,
  DeliverAnswerResult,
  RequestAnswerResult,
  StartAnswerUploadResult,
} from './refusals.ts'
import { requestAnswer } from './request-answer.ts'
import { mediaOf } from './uploads/media-of.ts'
import { startUpload } from './uploads/start-upload.ts'
import { AnswerUpload } from './uploads/upload-type.ts'
import { latestUpload } from './uploads/uploads.store.ts'
import { beginAnswer, cancelAnswer, declineAnswer } from './work-on-answer.ts'

@Resolver()
export class AnswersResolver {
  @Allow('CLIENT')
  @Query(() => Answer, { nullable: true, description: 'An answer, to its two sides.' })
  answer(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The answer.' }) id: string,
  ): Promise<Answer> {
    return answerOf(app.db, viewer, id)
  }

  @Allow('CLIENT')
  @RateLimit('answer')
  @Mutation(() => RequestAnswerResult, {
    description:
      'Asks for an answer and sets its price aside. It is taken on delivery, and free again when nothing is delivered in time.',
  })
  requestAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RequestAnswerInput, { description: 'The request.' }) input: RequestAnswerInput,
  ): Promise<typeof RequestAnswerResult> {
    return requestAnswer(app, viewer, { ...input, templateId: input.answerTemplateId })
  }

  @Allow('CLIENT')
  @Mutation(() => AnswerResult, {
    description: 'The client takes it back before the reader begins; what was set aside is free again.',
  })
  cancelAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The answer.' }) id: string,
  ): Promise<typeof AnswerResult> {
    return cancelAnswer(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => AnswerResult, {
    description: 'The reader begins; the client cannot take it back any more.',
  })
  beginAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The answer.' }) id: string,
  ): Promise<typeof AnswerResult> {
    return beginAnswer(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => AnswerResult, {
    description: 'The reader does not answer; what was set aside is free again.',
  })
  declineAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The answer.' }) id: string,
  ): Promise<typeof AnswerResult> {
    return declineAnswer(app, viewer, id)
  }

  @Allow('READER')
  @RateLimit('answer-upload')
  @Mutation(() => StartAnswerUploadResult, {
    description: 'Begins to upload a recording; its parts are sent over HTTP.',
  })
  startAnswerUpload(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StartAnswerUploadInput, { description: 'The recording.' })
    input: StartAnswerUploadInput,
  ): Promise<typeof StartAnswerUploadResult> {
    return startUpload(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => DeliverAnswerResult, {
    description: 'The reader delivers what was promised; the price goes to them and the platform.',
  })
  deliverAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => DeliverAnswerInput, { description: 'What is delivered.' }) input: DeliverAnswerInput,
  ): Promise<typeof DeliverAnswerResult> {
    const { text = null, upload: uploadId = null } = input
    return deliverAnswer(app, viewer, { ...input, text, uploadId })
  }

  @Allow('CLIENT')
  @Mutation(() => AnswerResult, { description: 'The client saw what was delivered. The first time counts.' })
  viewAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The answer.' }) id: string,
  ): Promise<typeof AnswerResult> {
    return viewAnswer(app, viewer, id)
  }

  @Allow('CLIENT')
  @Mutation(() => ClarificationResult, { description: 'The client asks the one free question.' })
  askClarification(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ClarificationInput, { description: 'The question.' }) input: ClarificationInput,
  ): Promise<typeof ClarificationResult> {
    return askClarification(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => ClarificationResult, { description: 'The reader writes to it, once.' })
  writeClarification(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ClarificationInput, { description: 'What is written.' }) input: ClarificationInput,
  ): Promise<typeof ClarificationResult> {
    return writeClarification(app, viewer, input)
  }
}

@Resolver(() => Answer)
export class AnswerFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Person, { description: 'Who asked for it and pays.' })
  client(@Root() { row }: Answer): Person {
    return new Person(row.clientId, row.clientName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reader, { description: 'Who answers.' })
  async reader(@Root() { row }: Answer, @Ctx() { app, loaders }: Context): Promise<Reader> {
    const reader = await loaders
      .of('readers', (ids: readonly string[]) => readersByIds(app, ids))
      .load(row.profileId)
    return reader ?? Reader.gone(row.profileId, row.readerName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => AnswerMedia, {
    nullable: true,
    description: 'The recording: once it is delivered, and before to its reader what they uploaded last.',
  })
  media(@Root() answer: Answer, @Ctx() { app }: Context): Promise<AnswerMedia | null> {
    return mediaOf(app, answer)
  }

  @Allow('ANYONE')
  @FieldResolver(() => AnswerUpload, {
    nullable: true,
    description:
      'The upload that the reader began last, to go on with it; to its reader, before it is delivered.',
  })
  async upload(@Root() { row, side }: Answer, @Ctx() { app }: Context): Promise<AnswerUpload | null> {
    if (side !== 'READER' || row.state !== 'REQUESTED') return null
    const latest = await latestUpload(app.db, row.id)
    return latest && AnswerUpload.of(latest)
  }
}

@Resolver(() => ViewerType)
export class ViewerAnswersResolver {
  @Allow('CLIENT')
  @FieldResolver(() => AnswerConnection, { description: 'The viewer’s answers.' })
  answers(
    @Ctx() context: Context,
    @Arg('side', () => SideEnum, { defaultValue: 'CLIENT', description: 'Which side the viewer has.' })
    side: Side,
    @Arg('kind', () => AnswerKind, { defaultValue: 'WAITING', description: 'Which of them.' })
    kind: AnswerKind,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Answer>> {
    return answerPage(context, side, kind, first, after)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Int, { description: 'How many answers the viewer is to deliver.' })
  answersWaiting(@Ctx() { app, viewer }: Context): Promise<number> {
    return countWaiting(app.db, viewer.id)
  }
}
