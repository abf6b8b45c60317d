import type { CreditPackagePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import { type Choice, ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { howToWrite } from '../../ui/format/amount.ts'
import type { Unit } from '../../ui/format/money.ts'
import { useFields } from '../forms/use-fields.ts'
import { titleOf } from './AmountChoice.tsx'
import type { AmountValues } from './amount.ts'
import { chosenOf } from './chosen-package.ts'
import { OtherAmount } from './OtherAmount.tsx'

/** One of the packages, the second from the start, or an amount that somebody types. */
export function usePackageChoice(packages: CreditPackagePartsFragment[], currency: string) {
  const first = (packages[1] ?? packages[0])?.id ?? 'other'
  const { form, field } = useFields<AmountValues>({ initial: { amount: first, typed: '' } })
  const { amount, typed } = form.watch()
  return { chosen: chosenOf({ amount, typed }, packages, currency), form, field }
}

type Props = {
  packages: CreditPackagePartsFragment[]
  currency: string
  unit: Unit
  field: ReturnType<typeof usePackageChoice>['field']
}

export function PackageChoice({ packages, currency, unit, field }: Props) {
  return (
    <>
      <ChoiceCards
        legend={m['topUp.legend']()}
        columns="grid-cols-2"
        choices={[...packages.map(each => cardOf(each, unit)), { value: 'other', title: m['topUp.other']() }]}
        field={field('amount')}
      />
      <OtherAmount
        currency={currency}
        field={field('typed', {
          validate: (typed, { amount }) =>
            amount !== 'other' ||
            chosenOf({ amount, typed }, packages, currency) !== null ||
            howToWrite({ minor: '2500', currency }),
        })}
      />
    </>
  )
}

function cardOf(each: CreditPackagePartsFragment, unit: Unit): Choice {
  const { title, detail } = titleOf(each.price, unit)
  const bonus = titleOf(each.bonus, unit).title
  return {
    value: each.id,
    title,
    detail: (
      <>
        {detail && <span className="block">{detail}</span>}
        <bdi className="block leading-snug">{each.name}</bdi>
        {each.bonus.minor !== '0' && (
          <span className="mt-1 block font-semibold leading-snug text-good">
            {m['topUp.bonus']({ bonus })}
          </span>
        )}
        {each.discountPercent > 0 && (
          <span className="block leading-snug">{m['topUp.save']({ percent: each.discountPercent })}</span>
        )}
        {each.isOnce && <span className="block leading-snug">{m['topUp.once']()}</span>}
        {each.isMostPopular && (
          <Badge
            tone="accent"
            className="-top-2.5 absolute end-2.5 bg-panel py-0 text-[0.78rem] font-semibold"
          >
            {m['topUp.mostPopular']()}
          </Badge>
        )}
      </>
    ),
  }
}
