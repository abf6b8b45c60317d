import { HandHeart } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { AmountChoice, useAmount } from '../wallet/AmountChoice.tsx'
import { type TipRefused, undoSeconds, type useTip } from './use-tip.ts'

type Props = {
  readerName: string
  currency: string
  /** More can be given. */
  mayGiveMore: boolean
  tip: ReturnType<typeof useTip>
  unit: Unit
}

/** Loaded when it is first opened; a receipt whose scripts do not come must not be lost with them. */
const TopUpDialog = lazy(() =>
  import('../wallet/TopUpDialog.tsx').then(
    ({ TopUpDialog: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

const suggested = ['300', '500', '1000']

/** A tip, once the reading is over: given from the wallet, and all of it the reader’s. */
export function ThankReader({ readerName, currency, mayGiveMore, tip, unit }: Props) {
  const name = firstName(readerName)
  // No amount is chosen for them.
  const { amount, form, choice } = useAmount(currency)
  const shown = tip.sending ?? tip.given
  if (shown)
    return (
      <Thanked name={name} amount={showMoney(shown, unit)} arrived={tip.sending === null}>
        {tip.given && mayGiveMore && (
          <Button size="sm" variant="outline" onClick={tip.again} className="mt-2 justify-self-start">
            {m['receipt.tip.again']()}
          </Button>
        )}
      </Thanked>
    )

  if (tip.pending) return <Undo name={name} amount={showMoney(tip.pending, unit)} onUndo={tip.undo} />

  const give = form.handleSubmit(() => {
    if (amount) tip.give(amount)
  })

  return (
    <div className="grid gap-4">
      <form method="post" noValidate onSubmit={give} className="grid gap-4">
        <AmountChoice
          legend={m['receipt.tip.legend']({ name })}
          suggested={suggested}
          currency={currency}
          unit={unit}
          choice={choice}
          columns="grid-cols-2 sm:grid-cols-4"
          example="750"
          missing={m['receipt.tip.choose']()}
        />
        <Button type="submit" className="justify-self-start">
          <HandHeart aria-hidden size={18} />
          {amount ? m['receipt.tip.give']({ amount: showMoney(amount, unit) }) : m['receipt.tip.giveAny']()}
        </Button>
      </form>
      {tip.refused && (
        <Refused refused={tip.refused} currency={currency} unit={unit} onToppedUp={tip.forget} />
      )}
    </div>
  )
}

type UndoProps = { name: string; amount: string; onUndo(): void }

/** Nothing has moved yet. */
function Undo({ name, amount, onUndo }: UndoProps) {
  return (
    <div role="status" className="grid gap-3">
      <p className="text-[1.1rem] font-semibold">{m['receipt.tip.pending']({ name, amount })}</p>
      <div aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
        <div
          className="h-full origin-left bg-accent motion-safe:animate-run-out rtl:origin-right"
          style={{ animationDuration: `${undoSeconds}s` }}
        />
      </div>
      <p className="text-soft">{m['receipt.tip.pending.text']({ seconds: undoSeconds })}</p>
      <Button size="sm" variant="outline" onClick={onUndo} className="justify-self-start" autoFocus>
        {m['receipt.tip.undo']()}
      </Button>
    </div>
  )
}

type RefusedProps = { refused: TipRefused; currency: string; unit: Unit; onToppedUp(): void }

/** What is missing can be added here, in a dialog; the tip that was meant stays chosen behind it. */
function Refused({ refused, currency, unit, onToppedUp }: RefusedProps) {
  const [open, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const [toppedUp, setToppedUp] = useState(false)
  if (!refused.missing) return <Alert tone="bad">{refused.message}</Alert>
  const topUp = () => {
    setWanted(true)
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    if (toppedUp) onToppedUp()
  }
  return (
    <>
      <Alert
        tone="warn"
        actions={
          <Button size="sm" variant="outline" onClick={topUp}>
            {m['receipt.tip.topUp']()}
          </Button>
        }
      >
        {refused.message} {m['receipt.tip.missing']({ amount: showMoney(refused.missing, unit) })}
      </Alert>
      {isWanted && (
        <Suspense>
          <TopUpDialog
            open={open}
            currency={currency}
            unit={unit}
            onClose={close}
            onSucceeded={() => setToppedUp(true)}
          >
            {m['receipt.tip.waits']()}
          </TopUpDialog>
        </Suspense>
      )}
    </>
  )
}

type ThankedProps = { name: string; amount: string; arrived: boolean; children: ReactNode }

function Thanked({ name, amount, arrived, children }: ThankedProps) {
  return (
    <div role="status" className="flex items-start gap-4">
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-raised text-accent-ink">
        <HandHeart aria-hidden size={24} className={arrived ? '' : 'animate-pulse'} />
      </span>
      <div className="grid gap-1">
        <p className="text-[1.1rem] font-semibold">
          {arrived ? m['receipt.tip.given']({ name, amount }) : m['receipt.tip.sending']({ name, amount })}
        </p>
        <p className="text-soft">{arrived ? m['receipt.tip.thanks']() : m['receipt.tip.onItsWay']()}</p>
        {children}
      </div>
    </div>
  )
}
