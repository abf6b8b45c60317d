import { Smartphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  type NotificationSettingsPartsFragment,
  RemovePhoneDocument,
  SendPhoneCodeDocument,
  VerifyPhoneDocument,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toast/toast.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'

type Props = {
  settings: NotificationSettingsPartsFragment
  /** Other boxes can be chosen then. */
  onChanged(next: NotificationSettingsPartsFragment): void
}

const isNumber = (typed: string) => /^(\+|00)[1-9]\d{6,14}$/.test(typed.replace(/[\s().\-/]/g, ''))
const isCode = (typed: string) => /^\d{6}$/.test(typed.replace(/\s/g, ''))

/** Where text messages go: a number, and the code by which somebody shows that it is theirs. */
export function PhoneForm({ settings, onChanged }: Props) {
  const [isChanging, setChanging] = useState(false)
  /** The button that was pressed is gone: the next field is where they go on. */
  const [hasPressed, setPressed] = useState(false)
  const { phone, phoneCode } = settings
  const change = (next: NotificationSettingsPartsFragment) => {
    onChanged(next)
    setChanging(false)
    setPressed(true)
  }
  const changeNumber = () => {
    setChanging(true)
    setPressed(true)
  }
  if (!settings.areTextsOffered) return null
  return (
    <section
      aria-label={m['notifications.phone']()}
      className="grid gap-4 rounded-card border border-line bg-raised p-4"
    >
      <div className="flex gap-5">
        <Smartphone aria-hidden size={24} className="shrink-0 text-accent-ink" />
        <div className="min-w-0">
          <p className="font-semibold">{m['notifications.phone']()}</p>
          <p role="status" className="text-[0.95rem] text-soft">
            {phone
              ? m['notifications.phone.yours']({ number: apart(phone.number) })
              : m['notifications.phone.text']()}
          </p>
        </div>
      </div>
      {phoneCode && !isChanging ? (
        <CodeForm
          number={phoneCode.number}
          takesFocus={hasPressed}
          onOther={changeNumber}
          onVerified={next => {
            change(next)
            showToast(m['notifications.phone.verified']())
          }}
        />
      ) : phone && !isChanging ? (
        <Known
          onChange={changeNumber}
          onRemoved={next => {
            change(next)
            showToast(m['notifications.phone.removed']())
          }}
        />
      ) : (
        <NumberForm
          takesFocus={hasPressed}
          onSent={change}
          onKept={isChanging && phone ? () => setChanging(false) : null}
        />
      )}
    </section>
  )
}

/** Read from left to right in every language. */
const apart = (number: string) => `\u2066${number}\u2069`

type NumberProps = {
  takesFocus: boolean
  onSent(next: NotificationSettingsPartsFragment): void
  onKept: (() => void) | null
}

function NumberForm({ takesFocus, onSent, onKept }: NumberProps) {
  const { state, busy, run } = useAction()
  const { form, field } = useFields<{ number: string }>({ initial: { number: '' } })
  useEffect(() => {
    if (takesFocus) form.setFocus('number')
  }, [takesFocus, form])
  const submit = form.handleSubmit(async ({ number }) => {
    const isDone = await run(['code', number], async idempotencyKey => {
      const { sendPhoneCode: answer } = await mutate(SendPhoneCodeDocument, {
        input: { number, idempotencyKey },
      })
      if (answer.__typename !== 'NotificationSettings') return answer
      onSent(answer)
      return null
    })
    if (isDone) showToast(m['notifications.phone.sent']())
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      <Field
        label={m['notifications.phone.number']()}
        hint={m['notifications.phone.number.hint']()}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        className="max-w-sm"
        {...field('number', {
          validate: typed => isNumber(typed) || m['notifications.phone.number.wrong'](),
        })}
      />
      <ActionProblem state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="outline" size="sm" busy={busy}>
          {m['notifications.phone.send']()}
        </Button>
        {onKept && (
          <Button variant="quiet" size="sm" disabled={busy} onClick={onKept}>
            {m['notifications.phone.keep']()}
          </Button>
        )}
      </div>
    </form>
  )
}

type CodeProps = {
  takesFocus: boolean
  number: string
  onOther(): void
  onVerified(next: NotificationSettingsPartsFragment): void
}

function CodeForm({ number, takesFocus, onOther, onVerified }: CodeProps) {
  const { state, busy, run } = useAction()
  const { form, field } = useFields<{ code: string }>({ initial: { code: '' } })
  useEffect(() => {
    if (takesFocus) form.setFocus('code')
  }, [takesFocus, form])
  const submit = form.handleSubmit(async ({ code }) => {
    await run(['verify', code], async idempotencyKey => {
      const { verifyPhone: answer } = await mutate(VerifyPhoneDocument, { input: { code, idempotencyKey } })
      if (answer.__typename !== 'NotificationSettings') return answer
      onVerified(answer)
      return null
    })
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      <Field
        label={m['notifications.phone.code']()}
        hint={m['notifications.phone.code.hint']({ number: apart(number) })}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        className="max-w-sm"
        {...field('code', { validate: typed => isCode(typed) || m['notifications.phone.code.wrong']() })}
      />
      <ActionProblem state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="outline" size="sm" busy={busy}>
          {m['notifications.phone.verify']()}
        </Button>
        <Button variant="quiet" size="sm" disabled={busy} onClick={onOther}>
          {m['notifications.phone.other']()}
        </Button>
      </div>
    </form>
  )
}

function Known({
  onChange,
  onRemoved,
}: {
  onChange(): void
  onRemoved(next: NotificationSettingsPartsFragment): void
}) {
  const { state, busy, run } = useAction()
  const remove = () =>
    run('remove', async () => {
      const { removePhone: next } = await mutate(RemovePhoneDocument, {}, { isRepeatable: true })
      onRemoved(next)
      return null
    })
  return (
    <div className="grid gap-3">
      <ActionProblem state={state} />
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" size="sm" disabled={busy} onClick={onChange}>
          {m['notifications.phone.change']()}
        </Button>
        <Button variant="quiet" size="sm" busy={busy} onClick={() => void remove()}>
          {m['notifications.phone.remove']()}
        </Button>
      </div>
    </div>
  )
}
