import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  BanStreamViewerDocument,
  DeleteStreamMessageDocument,
  MuteStreamViewerDocument,
  NameStreamModeratorDocument,
  PinStreamMessageDocument,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { showToast } from '../../../ui/toast/toast.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { reportPath } from '../../moderation/report-path.ts'
import type { ChatMessage } from './chat-state.ts'

export type MenuStream = {
  id: string
  isMine: boolean
  mayModerate: boolean
  /** Nobody writes there any more: a message can be removed and its writer shut out, no more. */
  isOver?: boolean
}

type Props = {
  message: ChatMessage
  stream: MenuStream
  isOwn: boolean
  isPinned: boolean
  name: string
  onRemoved(): void
  onPeople?(): void
  onDone(): void
}

const repeatable = { isRepeatable: true }

/** What may be done with a message and its writer. Shutting somebody out is asked twice: it holds for all streams. */
export function MessageMenu({ message, stream, isOwn, isPinned, name, onRemoved, onPeople, onDone }: Props) {
  const { state, busy, run } = useAction()
  const [asksBan, setAsksBan] = useState(false)
  const { personId, isReader, isModerator } = message.author
  const input = { streamId: stream.id, personId }

  const press = (what: string, work: () => Promise<unknown>, done: string) => async () => {
    const isDone = await run([what, message.id], async () => {
      await work()
      return null
    })
    if (!isDone) return
    showToast(done)
    if (['mute', 'ban', 'moderator'].includes(what)) onPeople?.()
    onDone()
  }

  async function remove() {
    await mutate(DeleteStreamMessageDocument, { id: message.id }, repeatable)
    onRemoved()
  }
  const pin = { streamId: stream.id, streamMessageId: isPinned ? null : message.id }
  const aboutThem = stream.mayModerate && !isOwn && !isReader
  const row = { size: 'sm', variant: 'outline', busy } as const
  return (
    <div className="grid gap-2 py-2">
      <div className="flex flex-wrap gap-2">
        {(stream.mayModerate || isOwn) && (
          <Button {...row} onClick={press('delete', remove, m['stream.chat.deleted']())}>
            {m['stream.chat.delete']()}
          </Button>
        )}
        {!isOwn && (
          <Button size="sm" variant="outline" href={reportPath(message.id)} target="_blank">
            {m['report.action']()}
          </Button>
        )}
        {stream.mayModerate && !stream.isOver && message.state === 'SHOWN' && (
          <Button
            {...row}
            onClick={press(
              `pin-${isPinned}`,
              () => mutate(PinStreamMessageDocument, { input: pin }, repeatable),
              isPinned ? m['stream.chat.unpinned']() : m['stream.chat.isPinned'](),
            )}
          >
            {isPinned ? m['stream.chat.unpin']() : m['stream.chat.pin']()}
          </Button>
        )}
        {aboutThem && (
          <>
            {!stream.isOver && (
              <Button
                {...row}
                onClick={press(
                  'mute',
                  () => mutate(MuteStreamViewerDocument, { input }, repeatable),
                  m['stream.chat.muted']({ name }),
                )}
              >
                {m['stream.chat.mute']()}
              </Button>
            )}
            <Button {...row} variant="danger" onClick={() => setAsksBan(true)}>
              {m['stream.chat.ban']()}
            </Button>
          </>
        )}
        {stream.isMine && aboutThem && !isModerator && (
          <Button
            {...row}
            onClick={press(
              'moderator',
              () => mutate(NameStreamModeratorDocument, { input }, repeatable),
              m['stream.chat.named']({ name }),
            )}
          >
            {m['stream.chat.name']()}
          </Button>
        )}
      </div>
      {asksBan && (
        <div className="grid gap-2 rounded-field border border-bad/60 p-3">
          <p>{m['stream.chat.ban.sure']({ name })}</p>
          <div className="flex flex-wrap gap-2">
            <Button
              {...row}
              variant="danger"
              onClick={press(
                'ban',
                () => mutate(BanStreamViewerDocument, { input }, repeatable),
                m['stream.chat.banned']({ name }),
              )}
            >
              {m['stream.chat.ban.yes']()}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setAsksBan(false)}>
              {m['stream.chat.ban.no']()}
            </Button>
          </div>
        </div>
      )}
      <ActionProblem state={state} />
    </div>
  )
}
