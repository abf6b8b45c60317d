import { mutate } from '../../../graphql/browser.ts'
import { ApproveStreamMessageDocument, DeleteStreamMessageDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import type { ChatMessage } from '../chat/chat-state.ts'

/** Messages that nobody sees before they are approved; nothing while there are none. */
export function HeldMessages({ held }: { held: readonly ChatMessage[] }) {
  const { state, busy, run } = useAction()
  if (held.length === 0) return null
  const decide = (shows: boolean, id: string) =>
    run([shows, id], async () => {
      if (shows) await mutate(ApproveStreamMessageDocument, { id }, { isRepeatable: true })
      else await mutate(DeleteStreamMessageDocument, { id }, { isRepeatable: true })
      return null
    })
  return (
    <Card as="section" aria-labelledby="held" className="grid gap-3">
      <h2 id="held" className="font-text! text-[1.1rem]! font-semibold! tracking-normal!">
        {m['stream.held']({ count: held.length })}
      </h2>
      <ActionProblem state={state} />
      <ul className="grid max-h-60 gap-3 overflow-y-auto">
        {held.map(({ id, text, author }) => (
          <li key={id} className="grid gap-2 border-t border-line pt-3 first:border-0 first:pt-0">
            <p className="break-words">
              <bdi className="font-semibold">{author.name ?? m['stream.chat.somebody']()}</bdi>{' '}
              <bdi>{text}</bdi>
            </p>
            <div className="flex flex-wrap gap-2">
              <Button size="sm" busy={busy} onClick={() => void decide(true, id)}>
                {m['stream.held.show']()}
              </Button>
              <Button size="sm" variant="outline" busy={busy} onClick={() => void decide(false, id)}>
                {m['stream.chat.delete']()}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
