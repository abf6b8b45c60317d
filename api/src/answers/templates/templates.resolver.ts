import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Reader, readersByIds } from '../../catalogue/index.ts'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { QuestionKind } from './questions.ts'
import { saveTemplate, withdrawTemplate } from './save-template.ts'
import { type Delivery, MOST_TEMPLATES } from './template.ts'
import { SaveAnswerTemplateResult } from './template-refusals.ts'
import { AnswerTemplate, DeliveryEnum, QuestionKindEnum } from './template-type.ts'
import { templateById, templatesOf, templatesOnOffer } from './templates.store.ts'

@InputType({ description: 'What a reader asks before they answer.' })
export class AnswerQuestionInput {
  @Field(() => String, { description: 'The question, 3 to 200 characters.' })
  prompt: string

  @Field(() => QuestionKindEnum, { description: 'What is replied to it.' })
  kind: QuestionKind

  @Field(() => [String], { defaultValue: [], description: 'Of a CHOICE: 2 to 12 of them.' })
  choices: string[]

  @Field(() => Boolean, { description: 'It cannot be left out.' })
  isRequired: boolean
}

@InputType({ description: 'An answer as its reader offers it.' })
export class SaveAnswerTemplateInput {
  @Field(() => ID, { nullable: true, description: 'The one that is changed; left out for a new one.' })
  answerTemplateId?: string | null

  @Field(() => String, { description: 'What it is called, 3 to 80 characters.' })
  name: string

  @Field(() => String, { description: 'What the client gets, at most 600 characters.' })
  description: string

  @Field(() => MoneyInput, { description: 'What it costs.' })
  price: Money

  @Field(() => Int, { description: '60, 180, 360, 720, 1440, 2880, 4320 or 10080.' })
  promisedMinutes: number

  @Field(() => DeliveryEnum, { description: 'How it is delivered.' })
  delivery: Delivery

  @Field(() => [AnswerQuestionInput], { description: 'At most ten.' })
  questions: AnswerQuestionInput[]

  @Field(() => Boolean, { description: 'Clients may ask for it now.' })
  isOffered: boolean

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Resolver(() => AnswerTemplate)
export class AnswerTemplatesResolver {
  @Allow('ANYONE')
  @Query(() => AnswerTemplate, {
    nullable: true,
    description: 'An answer that a reader offers; null when it is not offered, or not any more.',
  })
  async answerTemplate(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('id', () => ID, { description: 'The template.' }) id: string,
  ): Promise<AnswerTemplate | null> {
    const row = await templateById(app.db, parseId('answer template', id))
    if (!row || row.withdrawnAt) return null
    return row.isOffered || row.readerId === viewer?.id ? AnswerTemplate.of(row) : null
  }

  @Allow('READER')
  @RateLimit('answer-template')
  @Mutation(() => SaveAnswerTemplateResult, {
    description: 'Offers an answer, or changes it. Answers that were asked for stay as they are.',
  })
  saveAnswerTemplate(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SaveAnswerTemplateInput, { description: 'The template.' })
    input: SaveAnswerTemplateInput,
  ): Promise<typeof SaveAnswerTemplateResult> {
    return saveTemplate(app, viewer, { ...input, templateId: input.answerTemplateId ?? null })
  }

  @Allow('READER')
  @Mutation(() => AnswerTemplate, {
    description: 'Takes it off the reader’s list for good. Answers that were asked for stay as they are.',
  })
  withdrawAnswerTemplate(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The template.' }) id: string,
  ): Promise<AnswerTemplate> {
    return withdrawTemplate(app, viewer, id)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reader, { nullable: true, description: 'Who answers; null when they are not shown.' })
  reader(
    @Root() { row }: AnswerTemplate,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<Reader | null | undefined> {
    return loaders.of('readers', (ids: readonly string[]) => readersByIds(app, ids)).load(row.profileId)
  }
}

@Resolver(() => Reader)
export class ReaderTemplatesResolver {
  @Allow('ANYONE')
  @Extensions({ listSize: MOST_TEMPLATES })
  @FieldResolver(() => [AnswerTemplate], { description: 'Answers that they offer, the cheapest first.' })
  async answerTemplates(
    @Root() { id }: Reader,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<AnswerTemplate[]> {
    const rows = await loaders
      .of('answer-templates', (ids: readonly string[]) => templatesOnOffer(app.db, ids))
      .load(id)
    return (rows ?? []).map(AnswerTemplate.of)
  }
}

@Resolver(() => ViewerType)
export class ViewerTemplatesResolver {
  @Allow('CLIENT')
  @Extensions({ listSize: MOST_TEMPLATES })
  @FieldResolver(() => [AnswerTemplate], {
    description: 'All answers on the viewer’s own list; empty of who is no reader.',
  })
  async answerTemplates(@Ctx() { app, viewer }: Context): Promise<AnswerTemplate[]> {
    return (await templatesOf(app.db, viewer.id)).map(AnswerTemplate.of)
  }
}
