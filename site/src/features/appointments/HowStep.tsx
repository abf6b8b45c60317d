import type { Channel, OfferPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { Bound } from '../../ui/bound.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { channelWords, inOrder } from '../readers/channels.ts'

type Props = {
  field: (name: 'channel' | 'minutes') => Bound
  offer: OfferPartsFragment
  span: OfferPartsFragment['spans'][number] | undefined
  chosen: { minutes: string; channel: Channel | '' }
  unit: Unit
  lengthChosen(): void
}

/** How long and on which channel; every choice with what it costs. */
export function HowStep({ field, offer, span, chosen, unit, lengthChosen }: Props) {
  const length = field('minutes')
  const priceOf = ({ prices }: OfferPartsFragment['spans'][number]) =>
    prices.find(each => each.channel === chosen.channel)?.price
  return (
    <>
      <ChoiceCards
        legend={m['book.how.length']()}
        columns="grid-cols-2"
        field={{
          ...length,
          onChange: event => {
            lengthChosen()
            return length.onChange(event)
          },
        }}
        choices={offer.spans.map(each => {
          const price = priceOf(each)
          return {
            value: String(each.minutes),
            title: m['start.length.minutes']({ minutes: each.minutes }),
            detail: price && showMoney(price, unit),
          }
        })}
      />
      <ChoiceCards
        legend={m['start.channel.legend']()}
        columns="grid-cols-1"
        field={field('channel')}
        choices={inOrder(span?.prices ?? []).map(({ channel, price }) => {
          const { icon: Icon, label, detail } = channelWords[channel]
          return {
            value: channel,
            title: label,
            detail: m['book.how.channel']({ detail, price: showMoney(price, unit) }),
            icon: <Icon aria-hidden size={22} />,
          }
        })}
      />
      <Button type="submit" disabled={!span}>
        {m['start.continue']()}
      </Button>
    </>
  )
}
