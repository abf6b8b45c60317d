import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { accountsNodes } from './accounts/index.ts'
import { aftercareNodes } from './aftercare/index.ts'
import { answersNodes } from './answers/index.ts'
import type { Context } from './app.ts'
import { applicationsNodes } from './applications/index.ts'
import { billingNodes } from './billing/index.ts'
import { bookingsNodes } from './bookings/index.ts'
import { catalogueNodes } from './catalogue/index.ts'
import { findNode, type NodeSources } from './foundation/contract/find-node.ts'
import { Node } from './foundation/contract/node.ts'
import { Allow } from './foundation/contract/policy.ts'
import type { Viewer } from './foundation/viewer.ts'
import { giftsNodes } from './gifts/index.ts'
import { ledgerNodes } from './ledger/index.ts'
import { moderationNodes } from './moderation/index.ts'
import { notificationsNodes } from './notifications/index.ts'
import { readingsNodes } from './readings/index.ts'
import { shopNodes } from './shop/index.ts'
import { streamsNodes } from './streams/index.ts'
import { supportNodes } from './support/index.ts'
import { trustNodes } from './trust/index.ts'

/** Every type of nodes with how one is found. */
const sources: NodeSources = {
  ...accountsNodes,
  ...catalogueNodes,
  ...trustNodes,
  ...ledgerNodes,
  ...billingNodes,
  ...aftercareNodes,
  ...notificationsNodes,
  ...readingsNodes,
  ...bookingsNodes,
  ...answersNodes,
  ...shopNodes,
  ...streamsNodes,
  ...giftsNodes,
  ...supportNodes,
  ...moderationNodes,
  ...applicationsNodes,
}

@Resolver()
export class NodeResolver {
  @Allow('ANYONE')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null for what is not there, or not the viewer’s to see.',
  })
  node(
    @Ctx() context: Context<Viewer | null>,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object | null> {
    return findNode(sources, context, id)
  }
}
