import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { ViewerType } from './person.ts'

@Resolver()
export class AccountsResolver {
  @Allow('ANYONE')
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null for visitors.' })
  viewer(@Ctx() { viewer }: Context<Viewer | null>): ViewerType | null {
    return viewer && new ViewerType(viewer)
  }
}
