import { useEffect, useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { BalanceNowDocument, type TipReaderMutation } from '../../graphql/generated.ts'
import { useActionKey } from '../../ui/action-key.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { tellBalance } from '../wallet/tell-balance.ts'
import { type About, giveTip } from './about.ts'

/** The reading as it is with the tip; null of an answer. */
type Tipped = Extract<NonNullable<TipReaderMutation['tipReader']>, { __typename: 'Tip' }>['reading']
export type TipRefused = { message: string; missing: MoneyAmount | null }

/** So long a tip can be taken back: it is sent only afterwards, and not at all by a page that was left before. */
export const undoSeconds = 5

/** Gives a tip: after a few seconds in which it can be taken back; as given only when the api says so. */
export function useTip(about: About, unit: Unit, onGiven: (reading: Tipped) => void) {
  const [pending, setPending] = useState<MoneyAmount | null>(null)
  const [sending, setSending] = useState<MoneyAmount | null>(null)
  const [given, setGiven] = useState<MoneyAmount | null>(null)
  const [refused, setRefused] = useState<TipRefused | null>(null)
  const { keyFor, renew } = useActionKey()

  const sendNow = useRef<(amount: MoneyAmount) => Promise<void>>(async () => undefined)
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => {
      setPending(null)
      void sendNow.current(pending)
    }, undoSeconds * 1_000)
    return () => clearTimeout(timer)
  }, [pending])

  function give(amount: MoneyAmount) {
    setRefused(null)
    setPending(amount)
  }

  sendNow.current = async amount => {
    setSending(amount)
    setRefused(null)
    try {
      const tip = await giveTip(about, { amount, idempotencyKey: keyFor({ ...about, amount }) })
      if (tip.__typename === 'Tip') {
        renew()
        setGiven(amount)
        onGiven('reading' in tip ? (tip.reading as Tipped) : null)
        void showBalance(unit)
      } else {
        const missing = tip.__typename === 'InsufficientFunds' ? tip.missing : null
        setRefused({ message: tip.message, missing })
      }
    } catch (fault) {
      setRefused({ message: wordsFor(fault), missing: null })
    } finally {
      setSending(null)
    }
  }

  return {
    pending,
    sending,
    given,
    refused,
    give,
    undo: () => setPending(null),
    again: () => setGiven(null),
    forget: () => setRefused(null),
  }
}

async function showBalance(unit: Unit): Promise<void> {
  try {
    const { viewer } = await send(BalanceNowDocument, {})
    if (viewer) tellBalance(showMoney(viewer.wallet.balance, unit))
  } catch {
    // The header says the old balance until the next page; the tip is given all the same.
  }
}
