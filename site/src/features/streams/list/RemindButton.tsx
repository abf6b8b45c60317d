import { Bell, BellRing } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { ForgetStreamReminderDocument, RemindMeOfStreamDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { showToast } from '../../../ui/toast/toast.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { streamPath } from '../stream-words.ts'

type Props = {
  stream: { id: string; title: string; remindsMe: boolean }
  /** A visitor signs in first, and comes back to the stream. */
  isVisitor: boolean
  size?: 'sm' | 'md'
}

/** Asks for a reminder a quarter of an hour before a stream, or takes that back. A form, so that it works without scripts. */
export function RemindButton({ stream: { id, title, remindsMe }, isVisitor, size = 'md' }: Props) {
  const [isSet, setSet] = useState(remindsMe)
  const { state, busy, run } = useAction()
  const Icon = isSet ? BellRing : Bell

  function press(event: FormEvent) {
    event.preventDefault()
    const wanted = !isSet
    void run(['remind', id, wanted], async () => {
      const answer = wanted ? await remind(id) : await forget(id)
      if (answer.__typename !== 'Stream') return answer
      setSet(answer.remindsMe)
      if (answer.remindsMe) showToast(m['stream.remind.set']())
      return null
    })
  }

  if (isVisitor)
    return (
      <Button href={`/sign-in?next=${encodeURIComponent(streamPath(id))}`} variant="outline" size={size}>
        <Bell aria-hidden size={17} /> {m['stream.remind']()}
      </Button>
    )
  return (
    <form method="post" action="/live/remind" onSubmit={press} className="grid gap-2">
      <input type="hidden" name="stream" value={id} />
      <input type="hidden" name="wanted" value={isSet ? '0' : '1'} />
      <Button
        type="submit"
        variant="outline"
        size={size}
        busy={busy}
        aria-pressed={isSet}
        aria-label={m['stream.remind.label']({ title })}
        className="justify-self-start"
      >
        <Icon aria-hidden size={17} /> {isSet ? m['stream.remind.on']() : m['stream.remind']()}
      </Button>
      <ActionProblem state={state} />
    </form>
  )
}

async function remind(streamId: string) {
  return (await mutate(RemindMeOfStreamDocument, { streamId }, { isRepeatable: true })).remindMeOfStream
}

async function forget(streamId: string) {
  return (await mutate(ForgetStreamReminderDocument, { streamId }, { isRepeatable: true }))
    .forgetStreamReminder
}
