import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { addressesOf } from './addresses.store.ts'
import { removeAddress, saveAddress } from './save-address.ts'
import { MOST_ADDRESSES, SaveAddressInput, SaveAddressResult, SavedAddress } from './saved-address.ts'

@Resolver()
export class AddressesResolver {
  @Allow('CLIENT')
  @RateLimit('address')
  @Mutation(() => SaveAddressResult, { description: 'Saves an address of the viewer’s, or changes one.' })
  saveAddress(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SaveAddressInput, { description: 'The address.' }) input: SaveAddressInput,
  ): Promise<typeof SaveAddressResult> {
    return saveAddress(app, viewer, { ...input, savedAddressId: input.savedAddressId ?? null })
  }

  @Allow('CLIENT')
  @RateLimit('address')
  @Extensions({ listSize: MOST_ADDRESSES })
  @Mutation(() => [SavedAddress], {
    description:
      'Removes an address of the viewer’s and returns the others. Asked again, it changes nothing.',
  })
  removeAddress(
    @Ctx() { app, viewer }: Context,
    @Arg('savedAddressId', () => ID, { description: 'Which.' }) savedAddressId: string,
  ): Promise<SavedAddress[]> {
    return removeAddress(app, viewer, savedAddressId)
  }
}

@Resolver(() => ViewerType)
export class ViewerAddressesResolver {
  @Allow('CLIENT')
  @Extensions({ listSize: MOST_ADDRESSES })
  @FieldResolver(() => [SavedAddress], { description: 'Addresses that they saved, the default first.' })
  addresses(@Ctx() { app, viewer }: Context): Promise<SavedAddress[]> {
    return addressesOf(app.db, viewer.id)
  }
}
