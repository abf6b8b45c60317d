import { type RefObject, useState } from 'react'
import { createPortal } from 'react-dom'
import { send } from '../../graphql/browser.ts'
import {
  type GiftPartsFragment,
  SendGiftDocument,
  type SentGiftPartsFragment,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Checkbox } from '../account/Checkbox.tsx'
import { useAction } from '../forms/use-action.ts'
import { TopUpDialog } from '../wallet/TopUpDialog.tsx'
import { GiftAnimation } from './GiftAnimation.tsx'
import { GiftCount } from './GiftCount.tsx'
import { GiftGrid } from './GiftGrid.tsx'
import { GiftUndo } from './GiftUndo.tsx'
import type { GiftPlace } from './gift-place.ts'
import { playGiftSound, soundsAreOn, switchSounds } from './gift-sound.ts'
import { useGifts } from './use-gifts.ts'

type Props = GiftPlace & {
  open: boolean
  onClose(): void
  /** What opened it, which has the focus again at the end. */
  opener: RefObject<HTMLButtonElement | null>
}

/** One press sends as many as were chosen, one unless somebody chooses. What was sent plays over the page, and can be taken back for two seconds. */
export function GiftSheet({ subject, readerName, unit, open, onClose, opener }: Props) {
  const { gifts, balance, problem, load } = useGifts(open, unit)
  const { state, busy, run, reset } = useAction()
  const [named, setNamed] = useState(true)
  const [count, setCount] = useState(1)
  const [sounds, setSounds] = useState(soundsAreOn)
  const [missing, setMissing] = useState<MoneyAmount | null>(null)
  const [toppingUp, setToppingUp] = useState(false)
  const [sent, setSent] = useState<SentGiftPartsFragment | null>(null)
  const [played, setPlayed] = useState<string | null>(null)
  const name = firstName(readerName)
  /** Everybody who watches a stream sees its gifts arrive, and so does who sent one. */
  const isWatched = subject.streamId != null

  const give = (gift: GiftPartsFragment) =>
    run([subject, gift.id, gift.price, count, named], async idempotencyKey => {
      setMissing(null)
      const input = { subject, giftId: gift.id, count, named, price: gift.price, idempotencyKey }
      const { sendGift } = await send(SendGiftDocument, { input })
      if (!sendGift) throw new Error('the api returned no answer about a gift')
      if (sendGift.__typename !== 'SentGift') {
        if (sendGift.__typename === 'InsufficientFunds') setMissing(sendGift.missing)
        return sendGift
      }
      setSent(sendGift)
      if (sounds && !isWatched && sendGift.gift.sound) playGiftSound(sendGift.gift.sound)
      onClose()
      setCount(1)
      void load()
      return null
    })
  const close = () => {
    onClose()
    reset()
    setMissing(null)
    setCount(1)
  }
  const failure = state.kind === 'refused' || state.kind === 'failed' ? state.message : problem

  return (
    <>
      <Dialog open={open && !toppingUp} title={m['gifts.send']({ name })} onClose={close}>
        <div className="grid gap-5">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-soft">
              {balance && m['gifts.balance']({ balance: showMoney(balance, unit) })}
            </p>
            <Button size="sm" variant="quiet" onClick={() => setToppingUp(true)} disabled={!balance}>
              {m['receipt.tip.topUp']()}
            </Button>
          </div>
          {failure && (
            <Alert tone={missing ? 'warn' : 'bad'}>
              {failure} {missing && m['receipt.tip.missing']({ amount: showMoney(missing, unit) })}
            </Alert>
          )}
          <p className="text-[0.92rem] text-soft">{m['gifts.terms']({ name })}</p>
          <GiftCount count={count} onChoose={setCount} />
          <GiftGrid {...{ gifts, unit, busy, count }} onChoose={gift => void give(gift)} />
          <div className="grid">
            <Checkbox checked={named} onChange={event => setNamed(event.target.checked)}>
              {m['gifts.named']()}
            </Checkbox>
            <Checkbox
              checked={sounds}
              onChange={event => {
                setSounds(event.target.checked)
                switchSounds(event.target.checked)
              }}
            >
              {m['gifts.sounds']()}
            </Checkbox>
          </div>
        </div>
      </Dialog>
      {balance && (
        <TopUpDialog
          open={toppingUp}
          currency={balance.currency}
          unit={unit}
          onClose={() => {
            setToppingUp(false)
            setMissing(null)
            reset()
            void load()
          }}
        />
      )}
      {sent && (
        <GiftUndo
          key={sent.id}
          sent={sent}
          name={name}
          opener={opener}
          onUndone={() => setPlayed(sent.id)}
          onBalance={load}
        />
      )}
      {sent &&
        !isWatched &&
        played !== sent.id &&
        createPortal(
          <div className="pointer-events-none fixed inset-0 z-40 max-sm:[--gift-words-end:11.5rem]">
            <GiftAnimation
              key={sent.id}
              gift={sent.gift}
              sender={sent.senderName}
              count={sent.count}
              combo={sent.combo}
              onEnd={() => setPlayed(sent.id)}
            />
          </div>,
          document.body,
        )}
    </>
  )
}
