import { useEffect, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { type GiftPartsFragment, GiftsToSendDocument } from '../../graphql/generated.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { tellBalance } from '../wallet/tell-balance.ts'

/** What can be sent now, and from how much; asked anew each time the sheet opens, and after each gift. */
export function useGifts(open: boolean, unit: Unit) {
  const [gifts, setGifts] = useState<GiftPartsFragment[] | null>(null)
  const [balance, setBalance] = useState<MoneyAmount | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function load(): Promise<void> {
    try {
      const { gifts: found, viewer } = await send(GiftsToSendDocument, {})
      setProblem(null)
      setGifts(found ?? [])
      if (!viewer) return
      setBalance(viewer.wallet.balance)
      tellBalance(showMoney(viewer.wallet.balance, unit))
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when it opens, not when a function is made anew
  useEffect(() => {
    if (open) void load()
  }, [open])

  return { gifts, balance, problem, load }
}
