import type { Channel, OfferPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Bound } from '../../ui/bound.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { channelWords, inOrder } from '../readers/channels.ts'
import type { Asked } from './asked.ts'
import type { LaterValues } from './later-draft.ts'

export type What = Pick<LaterValues, 'service' | 'minutes'>
type Props = {
  channelField: Bound
  offer: OfferPartsFragment
  /** What is chosen, as it is offered now; null when it is offered no more. */
  asked: Asked | null
  channel: Channel | ''
  unit: Unit
  onChoose(what: What): void
}

/** One name for services and lengths: of all of them one is chosen. */
const name = 'what'

/** Which service or how long, and on which channel; every choice with what it costs. */
export function HowStep({ channelField, offer, asked, channel, unit, onChoose }: Props) {
  const hasServices = offer.services.length > 0
  const priceOf = ({ prices }: Pick<Asked, 'prices'>) => prices.find(each => each.channel === channel)?.price
  const chosen = asked ? { value: asked.service?.id ?? String(asked.minutes) } : { value: '' }
  const isGone = !asked || !priceOf(asked)
  return (
    <>
      {isGone && <Alert tone="info">{m['book.how.gone']()}</Alert>}
      {hasServices && (
        <ChoiceCards
          legend={m['book.how.service']()}
          columns="grid-cols-1"
          name={name}
          {...chosen}
          onChange={id => {
            const service = offer.services.find(each => each.service.id === id)?.service
            if (service) onChoose({ service: id, minutes: String(service.minutes) })
          }}
          choices={offer.services.map(({ service, price }) => ({
            value: service.id,
            title: service.name,
            detail: (
              <>
                <span className="block text-[0.88rem]">{service.description}</span>
                <span className="mt-1 block text-ink">
                  {m['book.how.servicePrice']({ minutes: service.minutes, price: showMoney(price, unit) })}
                </span>
              </>
            ),
          }))}
        />
      )}
      {offer.spans.length > 0 && (
        <ChoiceCards
          legend={hasServices ? m['book.how.orLength']() : m['book.how.length']()}
          columns="grid-cols-2"
          name={name}
          {...chosen}
          onChange={minutes => onChoose({ service: '', minutes })}
          choices={offer.spans.map(span => {
            const price = priceOf(span)
            return {
              value: String(span.minutes),
              title: m['start.length.minutes']({ minutes: span.minutes }),
              detail: price && showMoney(price, unit),
            }
          })}
        />
      )}
      {asked && (
        <ChoiceCards
          legend={m['start.channel.legend']()}
          columns="grid-cols-1"
          field={channelField}
          choices={inOrder(asked.prices).map(({ channel: each, price }) => {
            const { icon: Icon, label, detail } = channelWords[each]
            return {
              value: each,
              title: label,
              detail: m['book.how.channel']({ detail, price: showMoney(price, unit) }),
              icon: <Icon aria-hidden size={22} />,
            }
          })}
        />
      )}
      <Button type="submit" disabled={isGone}>
        {m['start.continue']()}
      </Button>
    </>
  )
}
