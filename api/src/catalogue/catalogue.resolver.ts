import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { attributes, topics } from './attributes.ts'
import { Brand, brandByHost } from './brand.ts'
import { Gift } from './gifts/gift.ts'
import { giftsOnSale } from './gifts/gifts.ts'
import { Attribute, Reader } from './reader.ts'
import { ReaderBy, readerBy } from './reader-by.ts'
import { Service, services } from './terms/services.ts'
import { topicIn } from './topics.ts'

@Resolver()
export class CatalogueResolver {
  @Allow('ANYONE')
  @Query(() => Reader, { nullable: true, description: 'One reader; null for who is not published.' })
  reader(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('by', () => ReaderBy, { description: 'Who.' }) by: ReaderBy,
  ): Promise<Reader | null> {
    return readerBy(app, by)
  }

  @Allow('ANYONE')
  @Query(() => [Attribute], {
    description: 'What profiles may be tagged with: tools, then abilities, then styles.',
  })
  attributes(@Ctx() { app, language }: Context<Viewer | null>): Promise<Attribute[]> {
    return attributes(app, language)
  }

  @Allow('ANYONE')
  @Query(() => [Service], {
    description: 'Kinds of appointments that readers may offer, the shortest first.',
  })
  services(@Ctx() { app }: Context<Viewer | null>): Promise<Service[]> {
    return services(app)
  }

  @Allow('ANYONE')
  @Query(() => [Gift], { description: 'Gifts that can be sent now, in the order in which they are shown.' })
  gifts(@Ctx() { app }: Context<Viewer | null>): Promise<Gift[]> {
    return giftsOnSale(app)
  }

  @Allow('ANYONE')
  @Query(() => [String], { description: 'What clients ask about, of which profiles name some.' })
  topics(@Ctx() { app }: Context<Viewer | null>): Promise<string[]> {
    return topics(app)
  }

  @Allow('ANYONE')
  @Query(() => [String], {
    description: 'The same in the language of who asks, in the same order.',
  })
  async topicLabels(@Ctx() { app, language }: Context<Viewer | null>): Promise<string[]> {
    return (await topics(app)).map(topic => topicIn(language, topic))
  }

  @Allow('ANYONE')
  @Query(() => Brand, { description: 'The brand of the host this request came to.' })
  brand(@Ctx() { app, host }: Context<Viewer | null>): Promise<Brand> {
    return brandByHost(app, host)
  }
}
