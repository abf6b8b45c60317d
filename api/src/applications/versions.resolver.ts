import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Attribute, attributes, Image, picturesByIds, topicIn } from '../catalogue/index.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { ApplicationContent, ApplicationVersion } from './application.ts'

@Resolver(() => ApplicationContent)
export class ApplicationContentResolver {
  @Allow('CLIENT')
  @FieldResolver(() => [Attribute], { description: 'What their profile is tagged with.' })
  async attributes(
    @Root() { attributeIds }: ApplicationContent,
    @Ctx() { app, language }: Context,
  ): Promise<Attribute[]> {
    const known = await attributes(app, language)
    return attributeIds.flatMap(id => known.find(each => each.id === id) ?? [])
  }

  @Allow('CLIENT')
  @FieldResolver(() => [String], { description: 'What they want to be asked about, as `topics` has it.' })
  topics(@Root() { topicNames }: ApplicationContent): readonly string[] {
    return topicNames
  }

  @Allow('CLIENT')
  @FieldResolver(() => [String], { description: 'The same in the language of who asks.' })
  topicLabels(@Root() { topicNames }: ApplicationContent, @Ctx() { language }: Context): string[] {
    return topicNames.map(topic => topicIn(language, topic))
  }

  @Allow('CLIENT')
  @FieldResolver(() => Image, { nullable: true, description: 'Their picture.' })
  async picture(
    @Root() { pictureId }: ApplicationContent,
    @Ctx() { app, loaders }: Context,
  ): Promise<Image | null> {
    if (pictureId === null) return null
    return loaders.of('pictures', (ids: readonly string[]) => picturesByIds(app.db, ids)).load(pictureId)
  }
}

@Resolver(() => ApplicationVersion)
export class ApplicationVersionResolver {
  @Allow('MODERATOR', 'SUPPORT')
  @FieldResolver(() => Person, { nullable: true, description: 'Who did it.' })
  by(@Root() { byId }: ApplicationVersion, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(byId)
  }
}
