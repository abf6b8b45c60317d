import { useEffect, useRef, useState } from 'react'
import type { TopUpPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { showMoney } from '../../ui/format/money.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { appearanceNow, type CardAppearance, onScheme } from './card-appearance.ts'

/** The little of Stripe.js that is used; its script comes only from Stripe, as its terms ask. */
type Stripe = {
  elements(options: { clientSecret: string; appearance: CardAppearance }): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    confirmParams: { return_url: string }
    redirect: 'if_required'
  }): Promise<{ error?: { message?: string } }>
}
type StripeElements = {
  create(kind: 'payment'): { mount(at: HTMLElement): void }
  update(options: { appearance: CardAppearance }): void
}

declare global {
  interface Window {
    Stripe?: (publishableKey: string) => Stripe
  }
}

type Props = {
  topUp: TopUpPartsFragment
  payment: { clientSecret: string }
  onDone: () => void
}

/** Stripe's own card form, in Stripe's own frame. */
export function CardPayment({ topUp, payment, onDone }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [form, setForm] = useState<{ stripe: Stripe; elements: StripeElements } | null>(null)
  const [isMissing, setMissing] = useState(false)
  const { state, busy, run } = useAction()

  useEffect(() => {
    let gone = false
    loadStripe().then(
      stripe => {
        if (gone || !place.current) return
        const elements = stripe.elements({
          clientSecret: payment.clientSecret,
          appearance: appearanceNow(),
        })
        elements.create('payment').mount(place.current)
        setForm({ stripe, elements })
      },
      () => setMissing(true),
    )
    return () => {
      gone = true
    }
  }, [payment.clientSecret])

  useEffect(
    () => (form ? onScheme(() => form.elements.update({ appearance: appearanceNow() })) : undefined),
    [form],
  )

  const pay = () =>
    form &&
    run(topUp.id, async () => {
      const { error } = await form.stripe.confirmPayment({
        elements: form.elements,
        confirmParams: { return_url: new URL(`/wallet?topUp=${topUp.id}`, location.href).href },
        redirect: 'if_required',
      })
      if (error) return { message: error.message ?? m['topUp.failed.whole']() }
      onDone()
      return null
    })

  return (
    <div className="grid gap-4">
      <div ref={place} className="min-h-56" />
      {isMissing && <Alert tone="bad">{m['topUp.formFailed']()}</Alert>}
      <ActionProblem state={state} />
      <Button onClick={() => void pay()} busy={busy} disabled={!form}>
        {m['topUp.payNow']({ amount: showMoney(topUp.amount) })}
      </Button>
    </div>
  )
}

function loadStripe(): Promise<Stripe> {
  const key = document.documentElement.dataset.stripe
  return new Promise((resolve, reject) => {
    if (!key) return reject(new Error('No publishable key.'))
    const ready = () =>
      window.Stripe ? resolve(window.Stripe(key)) : reject(new Error('Stripe did not start.'))
    if (window.Stripe) return ready()
    const script = document.createElement('script')
    script.src = 'https://js.stripe.com/clover/stripe.js'
    script.onload = ready
    script.onerror = () => reject(new Error('Stripe did not load.'))
    document.head.append(script)
  })
}
