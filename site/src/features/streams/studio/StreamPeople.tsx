import { Copy } from 'lucide-react'
import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  DismissStreamModeratorDocument,
  InviteToStreamDocument,
  RenewStreamLinkDocument,
  type StudioPartsFragment,
  UnbanStreamViewerDocument,
  UnmuteStreamViewerDocument,
  WithdrawStreamInvitationDocument,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { showToast } from '../../../ui/toast/toast.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { streamPath } from '../stream-words.ts'

type Props = { stream: StudioPartsFragment; onChange(stream: StudioPartsFragment): void }

/** Who is invited, who looks after the chat, and who was shut out. */
export function StreamPeople({ stream, onChange }: Props) {
  const { state, busy, run } = useAction()
  const { id, moderators, banned, muted, invited } = stream

  const change = (what: string, personId: string, work: () => Promise<StudioPartsFragment | null>) => () =>
    void run([what, personId], async () => {
      const changed = await work()
      if (changed) onChange(changed)
      return null
    })
  const dismiss = (personId: string) =>
    change('dismiss', personId, async () => {
      const input = { streamId: id, personId }
      return (await mutate(DismissStreamModeratorDocument, { input }, { isRepeatable: true }))
        .dismissStreamModerator
    })
  const unban = (personId: string) =>
    change('unban', personId, async () => {
      const input = { streamId: id, personId }
      return (await mutate(UnbanStreamViewerDocument, { input }, { isRepeatable: true })).unbanStreamViewer
    })
  const unmute = (personId: string) =>
    change('unmute', personId, async () => {
      const input = { streamId: id, personId }
      return (await mutate(UnmuteStreamViewerDocument, { input }, { isRepeatable: true })).unmuteStreamViewer
    })
  const withdraw = (personId: string) =>
    change('withdraw', personId, async () => {
      const input = { streamId: id, personId }
      return (await mutate(WithdrawStreamInvitationDocument, { input }, { isRepeatable: true }))
        .withdrawStreamInvitation
    })
  return (
    <Card as="section" aria-labelledby="people" className="grid gap-5 lg:col-start-1">
      <h2 id="people">{m['stream.people']()}</h2>
      <ActionProblem state={state} />
      {stream.visibility === 'PRIVATE' && <Invitations {...{ stream, onChange }} />}
      {stream.visibility === 'PRIVATE' && (invited ?? []).length > 0 && (
        <People
          title={m['stream.people.invited']({ count: (invited ?? []).length })}
          people={invited ?? []}
          action={m['stream.people.withdraw']()}
          {...{ busy }}
          onPress={withdraw}
        />
      )}
      <People
        title={m['stream.people.moderators']()}
        none={m['stream.people.moderators.none']()}
        people={moderators ?? []}
        action={m['stream.people.dismiss']()}
        {...{ busy }}
        onPress={dismiss}
      />
      {(muted ?? []).length > 0 && (
        <People
          title={m['stream.people.muted']()}
          people={muted ?? []}
          action={m['stream.people.unmute']()}
          {...{ busy }}
          onPress={unmute}
        />
      )}
      {(banned ?? []).length > 0 && (
        <People
          title={m['stream.people.banned']()}
          people={banned ?? []}
          action={m['stream.people.unban']()}
          {...{ busy }}
          onPress={unban}
        />
      )}
    </Card>
  )
}

type PeopleProps = {
  title: string
  none?: string
  people: readonly { id: string; name: string }[]
  action: string
  busy: boolean
  onPress(personId: string): () => void
}

function People({ title, none, people, action, busy, onPress }: PeopleProps) {
  return (
    <div className="grid gap-2">
      <h3 className="font-text! text-[1.05rem]! font-semibold! tracking-normal!">{title}</h3>
      {people.length === 0 && <p className="text-[0.95rem] text-soft">{none}</p>}
      <ul className="grid max-h-72 gap-2 overflow-y-auto">
        {people.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <bdi className="min-w-0 break-words">{name}</bdi>
            <Button
              size="sm"
              variant="outline"
              busy={busy}
              aria-label={`${action}: ${name}`}
              onClick={onPress(id)}
            >
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The link to a private stream, and its invitation to everybody who follows the reader. */
function Invitations({ stream, onChange }: Props) {
  const { state, busy, run } = useAction()
  const [secret, setSecret] = useState(stream.secret)
  const address = () => `${location.origin}${streamPath(stream.id)}?key=${encodeURIComponent(secret ?? '')}`

  const copy = () =>
    navigator.clipboard?.writeText(address()).then(
      () => showToast(m['share.copied']()),
      () => undefined,
    )
  const renew = () =>
    run(['link', secret], async () => {
      const { renewStreamLink } = await mutate(RenewStreamLinkDocument, { id: stream.id })
      setSecret(renewStreamLink.secret)
      return null
    })
  const inviteFollowers = () =>
    run(['invite', stream.id], async () => {
      const input = { streamId: stream.id, personIds: [], followers: true }
      const { inviteToStream } = await mutate(InviteToStreamDocument, { input }, { isRepeatable: true })
      if (inviteToStream.__typename !== 'Stream') return inviteToStream
      onChange(inviteToStream)
      showToast(m['stream.people.invited.done']())
      return null
    })
  return (
    <div className="grid gap-3">
      <p className="text-[0.95rem] text-soft">{m['stream.people.link.text']()}</p>
      <div className="flex flex-wrap gap-3">
        <Button size="sm" onClick={() => void copy()}>
          <Copy aria-hidden size={16} /> {m['stream.people.link.copy']()}
        </Button>
        <Button size="sm" variant="outline" busy={busy} onClick={() => void renew()}>
          {m['stream.people.link.renew']()}
        </Button>
        <Button size="sm" variant="outline" busy={busy} onClick={() => void inviteFollowers()}>
          {m['stream.people.invite']()}
        </Button>
      </div>
      <ActionProblem state={state} />
    </div>
  )
}
