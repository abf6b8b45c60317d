import type { APIContext } from 'astro'
import { wordsFor } from '../../graphql/fault.ts'
import {
  AcceptInvitationDocument,
  AppealApplicationDocument,
  SubmitApplicationDocument,
  WithdrawApplicationDocument,
} from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'
import { keyIn, sentForm, text } from './step-form.ts'

type Asked = Pick<APIContext, 'request'>
type Result = { readonly __typename: string; readonly message?: string } | null

const problemOf = (result: Result): string | null =>
  result?.__typename === 'Application' ? null : (result?.message ?? wordsFor(null))

/** What the form of one's own application asks for, to send it, take it back or appeal: null when it is done, else why not. */
export async function postApplication(context: Asked, sent: FormData): Promise<string | null> {
  const form = sentForm(sent)
  const idempotencyKey = keyIn(form)
  if (text(form, 'do') === 'withdraw') {
    const answer = await settled(ask(context, WithdrawApplicationDocument, { idempotencyKey }))
    return answer.fault ? wordsFor(answer.fault) : problemOf(answer.data.withdrawApplication)
  }
  if (text(form, 'do') === 'appeal') {
    const input = { words: text(form, 'words'), idempotencyKey }
    const answer = await settled(ask(context, AppealApplicationDocument, { input }))
    return answer.fault ? wordsFor(answer.fault) : problemOf(answer.data.appealApplication)
  }
  const answer = await settled(ask(context, SubmitApplicationDocument, { idempotencyKey }))
  return answer.fault ? wordsFor(answer.fault) : problemOf(answer.data.submitApplication)
}

/** Null: the viewer has accepted it, else why not. */
export async function acceptInvitation(context: Asked, token: string): Promise<string | null> {
  const answer = await settled(ask(context, AcceptInvitationDocument, { token }))
  return answer.fault ? wordsFor(answer.fault) : problemOf(answer.data.acceptInvitation)
}
