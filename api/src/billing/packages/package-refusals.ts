import { Field, ObjectType } from 'type-graphql'
import { CreditPackage } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({
  'refusal.packageChanged': ['price', 'bonus'],
  'refusal.packageNotOnSale': [],
  'refusal.packageUsed': [],
})

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'A credit package has another price or bonus than where the client saw it.',
})
export class PackageChanged extends Refusal {
  @Field(() => CreditPackage, { description: 'As it is now.' })
  readonly creditPackage: CreditPackage

  constructor(now: CreditPackage) {
    super(messageFor('refusal.packageChanged', { price: now.price, bonus: now.bonus }))
    this.creditPackage = now
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'A credit package is not sold here now (PACKAGE_NOT_ON_SALE), or the client has had its one bonus (PACKAGE_USED).',
})
export class PackageNotOnSale extends Refusal {
  constructor(why: 'PACKAGE_NOT_ON_SALE' | 'PACKAGE_USED' = 'PACKAGE_NOT_ON_SALE') {
    super(messageFor(why === 'PACKAGE_USED' ? 'refusal.packageUsed' : 'refusal.packageNotOnSale'), why)
  }
}
