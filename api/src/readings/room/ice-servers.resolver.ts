import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { RUNNING } from '../reading.ts'
import { readingOf } from '../reading-of.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'A server through which two browsers find each other, as RTCPeerConnection takes it.',
  simpleResolvers: true,
})
export class IceServer {
  @Field(() => [String], { description: 'Where it is, as stun: or turn: addresses.' })
  urls: readonly string[]

  @Field(() => String, { nullable: true, description: 'For turn: servers.' })
  username: string | null

  @Field(() => String, { nullable: true, description: 'For turn: servers.' })
  credential: string | null
}

/** A page asks for credentials with each connection it builds, so they need not outlast the reading. */
const CREDENTIAL_SECONDS = 60 * 60

@Resolver()
export class IceServersResolver {
  @Allow('CLIENT')
  @Query(() => [IceServer], {
    description:
      'Servers through which the two browsers find each other; the credentials expire by themselves.',
  })
  async iceServers(
    @Ctx() { app, viewer }: Context,
    @Arg('readingId', () => ID, { description: 'The reading, which was accepted and is not over.' })
    readingId: string,
  ): Promise<readonly IceServer[]> {
    const { state } = await readingOf(app.db, viewer, readingId)
    if (!RUNNING.has(state))
      throw new BadInput('A relay serves readings that were accepted and are not over.')
    return app.relay.iceServers(viewer.subject, CREDENTIAL_SECONDS)
  }
}
