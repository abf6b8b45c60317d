import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { parseId } from '../foundation/ids.ts'
import { closeAccount } from './close-account.ts'
import { closePerson } from './close-person.ts'
import { CloseAccountInput, CloseAccountResult, ClosePersonInput, ClosePersonResult } from './closing.ts'
import { DataExport, RequestDataExportInput, RequestDataExportResult } from './data-export.ts'
import { exportContent, exportsOf } from './exports.store.ts'
import { requestExport, shownExport } from './request-export.ts'

@Resolver(() => ViewerType)
export class PrivacyResolver {
  @Allow('CLIENT')
  @FieldResolver(() => [DataExport], {
    description: 'Copies of what is stored about them that can still be fetched, the newest first.',
  })
  async dataExports(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<DataExport[]> {
    return (await exportsOf(app.db, id)).map(shownExport)
  }

  @Allow('CLIENT')
  @Query(() => String, {
    nullable: true,
    description:
      'The copy itself, as JSON; null for others than its owner, when it expired, and until it is made.',
  })
  dataExport(
    @Ctx() { app, viewer }: Context,
    @Arg('key', () => String, { description: 'Which.' }) key: string,
  ): Promise<string | null> {
    return exportContent(app.db, parseId('export', key), viewer.id)
  }

  @Allow('CLIENT')
  @RateLimit('data-export')
  @Mutation(() => RequestDataExportResult, {
    nullable: true,
    description: 'Makes a copy of what is stored about the viewer, and mails them a link.',
  })
  requestDataExport(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RequestDataExportInput, { description: 'The request.' })
    input: RequestDataExportInput,
  ): Promise<typeof RequestDataExportResult> {
    return requestExport(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => CloseAccountResult, {
    nullable: true,
    description: 'Closes the viewer’s account for good, and signs them out everywhere.',
  })
  closeAccount(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => CloseAccountInput, { description: 'With their confirmation.' })
    { confirmation, givesUpBalance }: CloseAccountInput,
  ): Promise<typeof CloseAccountResult> {
    return closeAccount(app, viewer, { confirmation, givesUpBalance: givesUpBalance === true })
  }

  @Allow('SUPPORT')
  @Mutation(() => ClosePersonResult, {
    description: 'Closes somebody’s account for good, under the conditions of whoever closes their own.',
  })
  closePerson(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ClosePersonInput, { description: 'Whose, and why.' }) input: ClosePersonInput,
  ): Promise<typeof ClosePersonResult> {
    return closePerson(app, viewer, input)
  }
}
