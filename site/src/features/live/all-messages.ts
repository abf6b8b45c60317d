import {
  type MessagePartsFragment,
  MoreMessagesDocument,
  type ReadingRoomQuery,
} from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'

type Page = NonNullable<ReadingRoomQuery['reading']>['messages']

/** Every message of a reading, from its first page on. */
export async function allMessages(
  from: { request: Request },
  { id, messages }: { id: string; messages: Page },
): Promise<MessagePartsFragment[]> {
  const all = messages.edges.map(({ node }) => node)
  for (let page = messages; page.pageInfo.hasNextPage; ) {
    const { reading } = await ask(from, MoreMessagesDocument, { id, after: page.pageInfo.endCursor })
    if (!reading) break
    page = reading.messages
    all.push(...page.edges.map(({ node }) => node))
  }
  return all
}
