import type {
  StreamMessagePartsFragment,
  StreamStatusPartsFragment,
  StreamUpdatesSubscription,
} from '../../../graphql/generated.ts'

export type ChatMessage = StreamMessagePartsFragment
type Status = StreamStatusPartsFragment
type Updates = StreamUpdatesSubscription['streamUpdates']
type Update = Updates['updates'][number] | NonNullable<Updates['snapshot']>

/** What a page knows of a stream: its chat, who watches, and how it stands. */
export interface StreamState {
  /** The oldest first; null until the first snapshot came. */
  messages: readonly ChatMessage[] | null
  pinned: ChatMessage | null
  viewers: number
  status: Status
}

/** More than these are on no screen; who scrolls back further is not here to watch. */
export const mostMessages = 200

/** An update of the api, or the viewer's own message as the api took it. */
export type Change = Update | { __typename: 'Sent'; message: ChatMessage }

export function changed(state: StreamState, change: Change): StreamState {
  switch (change.__typename) {
    case 'StreamSnapshot': {
      const { messages, pinned, viewers, status } = change
      return {
        messages: merged(state.messages ?? [], messages),
        pinned,
        viewers,
        status: newer(state, status),
      }
    }
    case 'StreamMessageAdded':
    case 'Sent':
      return { ...state, messages: withMessage(state.messages ?? [], change.message) }
    case 'StreamMessageRemoved': {
      const isThere = ({ id }: ChatMessage) => id !== change.streamMessageId
      const pinned = state.pinned?.id === change.streamMessageId ? null : state.pinned
      return { ...state, pinned, messages: state.messages?.filter(isThere) ?? null }
    }
    case 'StreamMessagePinned':
      return { ...state, pinned: change.pinned }
    case 'StreamViewersChanged':
      return { ...state, viewers: change.viewers }
    case 'StreamStatusChanged':
      return { ...state, status: newer(state, change.status) }
  }
}

/** Two answers may overtake each other: the later one by the server's clock holds. */
const newer = ({ status }: StreamState, next: Status): Status =>
  Date.parse(next.at) >= Date.parse(status.at) ? next : status

/** One that is there is replaced: what was held is shown now. */
function withMessage(messages: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  const others = messages.filter(({ id }) => id !== message.id)
  return [...others, message].sort(bySentAt).slice(-mostMessages)
}

/** After a gap: what the snapshot has is how it is; what is older than it stays, what it lacks was removed. */
function merged(before: readonly ChatMessage[], after: readonly ChatMessage[]): readonly ChatMessage[] {
  const [first] = after
  const older = first ? before.filter(({ sentAt }) => sentAt < first.sentAt) : []
  const ownHeld = before.filter(({ state, id }) => state === 'HELD' && !after.some(each => each.id === id))
  const all = [...older.filter(({ state }) => state !== 'HELD'), ...ownHeld, ...after]
  return all.sort(bySentAt).slice(-mostMessages)
}

const bySentAt = (one: ChatMessage, other: ChatMessage) => Date.parse(one.sentAt) - Date.parse(other.sentAt)
