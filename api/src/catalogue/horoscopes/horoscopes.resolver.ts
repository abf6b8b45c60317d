import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { brandByHost } from '../brand.ts'
import { pageValuesOf } from '../pages/page-values.ts'
import { htmlOf } from '../pages/rich-text.ts'
import { Horoscope } from './horoscope.ts'
import { horoscopeDraft, horoscopeOf, horoscopesOf } from './horoscopes.ts'
import { ZodiacSign } from './zodiac-sign.ts'

type Anybody = Context<Viewer | null>

const DAY = { nullable: true, description: 'The day it is for; without it today in UTC.' }

@Resolver(() => Horoscope)
export class HoroscopesResolver {
  @Allow('ANYONE')
  @Extensions({ listSize: 12 })
  @Query(() => [Horoscope], {
    description:
      'Horoscopes of a day, in the order of the signs. A sign without one has the newest before that day, and is left out when there is none of the last month.',
  })
  async horoscopes(
    @Ctx() context: Anybody,
    @Arg('day', () => DateScalar, DAY) day: string | null,
  ): Promise<Horoscope[]> {
    const { slug: brand } = await brandByHost(context.app, context.host)
    return horoscopesOf(context.app, { brand, day: day ?? null })
  }

  @Allow('ANYONE')
  @Query(() => Horoscope, {
    nullable: true,
    description:
      'The horoscope of a sign for a day, else the newest before it; null: there is none of the last month.',
  })
  async horoscope(
    @Ctx() context: Anybody,
    @Arg('sign', () => ZodiacSign, { description: 'Whom it is for.' }) sign: ZodiacSign,
    @Arg('day', () => DateScalar, DAY) day: string | null,
  ): Promise<Horoscope | null> {
    const { slug: brand } = await brandByHost(context.app, context.host)
    return horoscopeOf(context.app, { brand, sign, day: day ?? null })
  }

  @Allow('EDITOR')
  @Query(() => Horoscope, {
    nullable: true,
    description:
      'A horoscope as staff saved it last, published or not; null: there is none, or it lacks a day or a sign.',
  })
  horoscopeDraft(
    @Ctx() { app }: Context,
    @Arg('document', () => String, { description: 'Its id in the panel.' }) document: string,
  ): Promise<Horoscope | null> {
    return horoscopeDraft(app, document)
  }

  @Allow('ANYONE')
  @FieldResolver(() => String, {
    description: 'Its text as HTML of a closed list of elements, safe to be shown as it is.',
  })
  async html(@Root() { bodies }: Horoscope, @Ctx() context: Anybody): Promise<string> {
    return htmlOf(bodies[context.language] ?? bodies.en ?? bodies.es, await pageValuesOf(context))
  }
}
