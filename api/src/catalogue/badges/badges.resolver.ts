import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { readerById } from '../find-readers.ts'
import { Reader } from '../reader.ts'
import { policies } from '../terms/policies.ts'
import { BadgeProgress, BadgeTerms, ReaderBadge } from './badge.ts'
import { badgeProgress, badgesOf } from './badges.ts'

@Resolver()
export class BadgesResolver {
  @Allow('ANYONE')
  @Query(() => BadgeTerms, { description: 'The formula by which badges are given.' })
  async badgeTerms(@Ctx() { app }: Context<Viewer | null>): Promise<BadgeTerms> {
    return (await policies(app)).badges
  }
}

@Resolver(() => Reader)
export class ReaderBadgesResolver {
  @Allow('ANYONE')
  @FieldResolver(() => [ReaderBadge], {
    description: 'What they have earned for their attributes, the highest first.',
  })
  badges(@Root() reader: Reader, @Ctx() { app }: Context<Viewer | null>): Promise<ReaderBadge[]> {
    return badgesOf(app, reader)
  }
}

@Resolver(() => ViewerType)
export class ViewerBadgesResolver {
  @Allow('CLIENT')
  @FieldResolver(() => [BadgeProgress], {
    description:
      'How far the viewer is with each attribute of their profile; empty for who is no published reader.',
  })
  async badgeProgress(@Root() { readerId }: ViewerType, @Ctx() { app }: Context): Promise<BadgeProgress[]> {
    const reader = readerId === null ? null : await readerById(app, readerId)
    return reader ? badgeProgress(app, reader) : []
  }
}
