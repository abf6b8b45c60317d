import { m } from '../../messages/index.ts'
import { Field } from '../../ui/Field.tsx'
import { signOf } from '../../ui/format/money.ts'
import { Checkbox } from '../account/Checkbox.tsx'
import { boundsWords, type HouseService, type PricedService, toggled } from './priced-services.ts'

type Props = {
  house: readonly HouseService[]
  priced: readonly PricedService[]
  /** What is wrong with a price, by the id of its service. */
  problems: Record<string, string>
  onChange(priced: PricedService[]): void
}

/** Which of the house's services a reader offers, each at a price of their own. */
export function ServiceChoice({ house, priced, problems, onChange }: Props) {
  return (
    <ul className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      {house.map(service => {
        const { id, name, description, minutes } = service
        const own = priced.find(({ serviceId }) => serviceId === id)
        return (
          <li key={id} className="grid content-start gap-2">
            <Checkbox
              checked={own !== undefined}
              onChange={() => onChange(toggled(priced, id))}
              hint={description}
            >
              {m['schedule.services.name']({ name, minutes })}
            </Checkbox>
            {own && (
              <Field
                label={m['schedule.services.price']({ name })}
                hint={boundsWords(service)}
                error={problems[id]}
                inputMode="decimal"
                autoComplete="off"
                prefix={signOf(service.leastPrice.currency)}
                value={own.price}
                onChange={({ target }) =>
                  onChange(
                    priced.map(each => (each.serviceId === id ? { ...each, price: target.value } : each)),
                  )
                }
                className="ms-8 max-w-72"
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
