import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { parseId } from '../../foundation/ids.ts'
import { originAt } from '../../foundation/origin-at.ts'
import { AcceptInvitationResult } from '../results.ts'
import { acceptInvitation } from './accept-invitation.ts'
import {
  InviteReaderInput,
  InviteReaderResult,
  ReaderInvitation,
  ReaderInvitationConnection,
  RevokeInvitationInput,
  RevokeInvitationResult,
} from './invitation.ts'
import { invitationsPage } from './invitations.store.ts'
import { inviteReader } from './invite-reader.ts'
import { revokeInvitation } from './revoke-invitation.ts'

@Resolver(() => ReaderInvitation)
export class InvitationsResolver {
  @Allow('MODERATOR', 'SUPPORT')
  @FieldResolver(() => Person, { nullable: true, description: 'The member of staff who sent it.' })
  by(@Root() { byId }: ReaderInvitation, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(byId)
  }

  @Allow('MODERATOR', 'SUPPORT')
  @Query(() => ReaderInvitationConnection, { description: 'Whom staff invited, the latest first.' })
  async readerInvitations(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ReaderInvitation>> {
    const place = after ? parseId('invitation', after) : null
    const rows = await invitationsPage(app.db, place, pageSize(first))
    const now = app.clock.now()
    return pageOf(
      rows.map(row => ReaderInvitation.of(row, now)),
      first,
      after,
      ({ id }) => id,
    )
  }

  @Allow('MODERATOR')
  @RateLimit('reader-invitation')
  @Mutation(() => InviteReaderResult, {
    description: 'Staff invite somebody by mail to become a reader; the link in it works once.',
  })
  inviteReader(
    @Ctx() { app, viewer, host, language }: Context,
    @Arg('input', () => InviteReaderInput, { description: 'Whom.' }) input: InviteReaderInput,
  ): Promise<typeof InviteReaderResult> {
    return inviteReader(app, viewer, input, { origin: originAt(app.config, host), language })
  }

  @Allow('MODERATOR')
  @Mutation(() => RevokeInvitationResult, {
    description: 'Staff take back an invitation that nobody has accepted: its link opens nothing any more.',
  })
  revokeInvitation(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RevokeInvitationInput, { description: 'Which.' }) input: RevokeInvitationInput,
  ): Promise<typeof RevokeInvitationResult> {
    return revokeInvitation(app, viewer, input)
  }

  @Allow('CLIENT')
  @RateLimit('reader-invitation')
  @Mutation(() => AcceptInvitationResult, {
    description:
      'The viewer accepts an invitation: their application is approved as soon as its steps are complete.',
  })
  acceptInvitation(
    @Ctx() { app, viewer }: Context,
    @Arg('token', () => String, { description: 'What the link of the mail holds.' }) token: string,
  ): Promise<typeof AcceptInvitationResult> {
    return acceptInvitation(app, viewer, token)
  }
}
