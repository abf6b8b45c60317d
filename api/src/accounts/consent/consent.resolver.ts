import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { ViewerType } from '../person.ts'
import { Consent, ConsentKind, GiveConsentInput, GiveConsentResult } from './consent.ts'
import { newestConsents } from './consents.store.ts'
import { giveConsent } from './give-consent.ts'
import { consentNeededOf } from './require-consent.ts'

@Resolver(() => ViewerType)
export class ConsentResolver {
  @Allow('CLIENT')
  @FieldResolver(() => [ConsentKind], {
    description: 'What they must still agree to before they top up or ask for a reading.',
  })
  consentNeeded(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<ConsentKind[]> {
    return consentNeededOf(app, id)
  }

  @Allow('CLIENT')
  @FieldResolver(() => [Consent], { description: 'What they agreed to, the newest of each kind.' })
  consents(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<Consent[]> {
    return newestConsents(app.db, id)
  }

  @Allow('CLIENT')
  @Mutation(() => GiveConsentResult, {
    nullable: true,
    description: 'Writes down what the viewer agrees to, and from where.',
  })
  giveConsent(
    @Ctx() { app, viewer, address }: Context,
    @Arg('input', () => GiveConsentInput, { description: 'To what.' }) input: GiveConsentInput,
  ): Promise<typeof GiveConsentResult> {
    return giveConsent(app, viewer, input, address)
  }
}
