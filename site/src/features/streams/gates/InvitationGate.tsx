import { Lock } from 'lucide-react'
import { mutate } from '../../../graphql/browser.ts'
import { JoinStreamDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { firstName } from '../../../ui/format/person-name.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import type { ShownStream } from '../use-stream.ts'

type Props = { stream: ShownStream; secret: string | null; isVisitor: boolean; onAccepted(): void }

/** A private stream, to which this address is the invitation. */
export function InvitationGate({ stream: { id, reader }, secret, isVisitor, onAccepted }: Props) {
  const { state, busy, run } = useAction()

  async function accept() {
    if (isVisitor) return goTo(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
    const isDone = await run(['accept', id], async () => {
      const { joinStream } = await mutate(JoinStreamDocument, { input: { streamId: id, secret } })
      // One that has not begun lets nobody in yet; the invitation holds all the same.
      return joinStream.__typename === 'StreamNotAllowed' ? joinStream : null
    })
    if (isDone) onAccepted()
  }

  return (
    <Card as="section" aria-labelledby="invitation" className="grid gap-4">
      <h2 id="invitation" className="flex items-center gap-2.5">
        <Lock aria-hidden size={22} className="text-accent-ink" />{' '}
        <span>{m['stream.invitation.title']()}</span>
      </h2>
      <p>{m['stream.invitation.text']({ reader: firstName(reader.name) })}</p>
      <ActionProblem state={state} />
      <Button size="lg" busy={busy} onClick={() => void accept()} className="justify-self-start">
        {isVisitor ? m['stream.invitation.signIn']() : m['stream.invitation.go']()}
      </Button>
    </Card>
  )
}
