import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { originAt } from '../../foundation/origin-at.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Ticket } from '../ticket.ts'
import { askByMail } from './ask-by-mail.ts'
import { confirmQuestion, replyByKey, ticketByKey } from './confirm-question.ts'
import {
  AskByMailInput,
  AskByMailResult,
  ConfirmQuestionResult,
  ReplyByKeyInput,
  ReplyByKeyResult,
} from './visitor-types.ts'

type Anybody = Context<Viewer | null>

@Resolver()
export class VisitorTicketsResolver {
  @Allow('ANYONE')
  @RateLimit('question')
  @Mutation(() => AskByMailResult, {
    description:
      'Somebody without an account asks our staff something; it waits for a link that they are mailed.',
  })
  askByMail(
    @Ctx() { app, host, language }: Anybody,
    @Arg('input', () => AskByMailInput, { description: 'The question.' }) input: AskByMailInput,
  ): Promise<typeof AskByMailResult> {
    return askByMail(app, { language, origin: originAt(app.config, host) }, input)
  }

  @Allow('ANYONE')
  @RateLimit('ticket-key')
  @Mutation(() => ConfirmQuestionResult, {
    description:
      'Brings a question to our staff, by the link that was mailed. Asked again, it is the same ticket.',
  })
  confirmQuestion(
    @Ctx() { app }: Anybody,
    @Arg('questionKey', () => String, { description: 'From that link.' }) questionKey: string,
  ): Promise<typeof ConfirmQuestionResult> {
    return confirmQuestion(app, questionKey)
  }

  @Allow('ANYONE')
  @RateLimit('ticket-key')
  @Query(() => Ticket, {
    nullable: true,
    description: 'The ticket of somebody without an account; null: this key opens none.',
  })
  ticketByKey(
    @Ctx() { app }: Anybody,
    @Arg('ticketKey', () => String, { description: 'From the link that was mailed.' }) ticketKey: string,
  ): Promise<Ticket | null> {
    return ticketByKey(app, ticketKey)
  }

  @Allow('ANYONE')
  @RateLimit('ticket-reply')
  @Mutation(() => ReplyByKeyResult, {
    description: 'Writes more in the ticket of somebody without an account.',
  })
  replyByKey(
    @Ctx() { app }: Anybody,
    @Arg('input', () => ReplyByKeyInput, { description: 'The reply.' }) input: ReplyByKeyInput,
  ): Promise<typeof ReplyByKeyResult> {
    return replyByKey(app, input)
  }
}
