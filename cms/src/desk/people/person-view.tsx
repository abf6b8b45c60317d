import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import { digitsOf } from '../amounts.ts'
import type { Desk } from '../desk.ts'
import { deskPage, idIn } from '../desk-page.tsx'
import { DeskPersonDocument } from '../generated.ts'
import { noteWords } from '../moderation/form-words.ts'
import { pages } from '../pages.ts'
import { ofAdjustmentReason, ofRecord } from '../word-keys.ts'
import { AccessForm } from './AccessForm.tsx'
import { AdjustForm } from './AdjustForm.tsx'
import { About, Consents, Devices } from './about.tsx'
import { AdjustmentTable } from './adjustment-table.tsx'
import { LookForm } from './LookForm.tsx'
import {
  AccessLines,
  CaseLines,
  NoteLines,
  OrderLines,
  ReadingLines,
  WalletLines,
  type WholePerson,
} from './lists.tsx'
import { NoteForm } from './NoteForm.tsx'
import { Part, placeIn, variableOf } from './part.tsx'

/** One person: all that staff look after of them, and the forms by which they do. */
export const PersonView = (props: AdminViewServerProps) =>
  deskPage(props, pages.person, async desk => {
    const personId = idIn(props)
    const place = placeIn(props.searchParams)
    const { personRecord: person } = await desk.ask(DeskPersonDocument, { personId, ...variableOf(place) })
    if (!person) notFound()
    const { user } = props.initPageResult.req
    const isFinance = isOneOf(user, 'finance')
    const part = { desk, personId, place }
    return (
      <>
        <About desk={desk} person={person} />
        <Part {...part} name="notes" title={ofRecord.notes} list={person.notes}>
          <NoteLines desk={desk} person={person} />
        </Part>
        {person.shutOutBy !== 'DELETION' && <Forms desk={desk} person={person} user={user} />}
        <Part {...part} name="access" title={ofRecord.access} list={person.accessChanges}>
          <AccessLines desk={desk} person={person} />
        </Part>
        <section>
          <p>{desk.words('panel.desk.people.balance', { balance: desk.money(person.wallet.balance) })}</p>
          <p>{desk.words('panel.desk.people.earned', { earned: desk.money(person.earned) })}</p>
        </section>
        <Part {...part} name="wallet" title={ofRecord.wallet} list={person.wallet.history}>
          <WalletLines desk={desk} person={person} />
        </Part>
        <Part {...part} name="adjustments" title={ofRecord.adjustments} list={person.adjustments}>
          <AdjustmentTable
            desk={desk}
            adjustments={person.adjustments.edges.map(({ node }) => node)}
            isFinance={isFinance}
          />
        </Part>
        <Part {...part} name="readings" title={ofRecord.readings} list={person.readings}>
          <ReadingLines desk={desk} readings={person.readings} other="reader" />
        </Part>
        <Part {...part} name="given" title={ofRecord.given} list={person.given}>
          <ReadingLines desk={desk} readings={person.given} other="client" />
        </Part>
        <Part {...part} name="orders" title={ofRecord.orders} list={person.orders}>
          <OrderLines desk={desk} person={person} mayOpen={isOneOf(user, ...pages.order.roles)} />
        </Part>
        <Part {...part} name="cases" title={ofRecord.cases} list={person.cases}>
          <CaseLines desk={desk} person={person} />
        </Part>
        <Consents desk={desk} person={person} />
        <Devices desk={desk} person={person} />
      </>
    )
  })

/** What whoever looks may do; the api decides by itself. */
function Forms({ desk, person, user }: { desk: Desk; person: WholePerson; user: PayloadRequest['user'] }) {
  const { personId, wallet, suspendedAt, staffRoles } = person
  const { currency } = wallet.balance
  return (
    <>
      <NoteForm path="note" body={{ personId }} words={noteWords(desk)} />
      {isOneOf(user, 'support', 'moderator') && (
        <AccessForm
          key={suspendedAt}
          action={suspendedAt ? 'readmit' : 'suspend'}
          personId={personId}
          words={suspendedAt ? readmitWords(desk) : suspendWords(desk)}
        />
      )}
      {isOneOf(user, 'support') && staffRoles.length === 0 && (
        <LookForm personId={personId} words={lookWords(desk)} />
      )}
      {isOneOf(user, 'support') && (
        <AccessForm action="close-person" personId={personId} words={closeWords(desk)} />
      )}
      {isOneOf(user, 'finance') && (
        <AdjustForm
          wallet={{ personId, currency, digits: digitsOf(currency) }}
          reasons={Object.entries(ofAdjustmentReason).map(([value, key]) => ({
            value,
            label: desk.words(key),
          }))}
          words={adjustWords(desk)}
        />
      )}
    </>
  )
}

const lookWords = (desk: Desk) => ({
  title: desk.words('panel.desk.people.look'),
  hint: desk.words('panel.desk.people.look.hint'),
  reason: desk.words('panel.desk.people.look.reason'),
  press: desk.words('panel.desk.people.look.press'),
  failed: desk.words('panel.desk.failed'),
})

const suspendWords = (desk: Desk) => ({
  title: desk.words('panel.desk.people.suspend'),
  reason: desk.words('panel.desk.people.whyChange'),
  press: desk.words('panel.desk.people.suspend'),
  done: desk.words('panel.desk.people.suspended'),
  failed: desk.words('panel.desk.failed'),
})

const readmitWords = (desk: Desk) => ({
  title: desk.words('panel.desk.people.readmit'),
  reason: desk.words('panel.desk.people.whyChange'),
  press: desk.words('panel.desk.people.readmit'),
  done: desk.words('panel.desk.people.readmitted'),
  failed: desk.words('panel.desk.failed'),
})

const closeWords = (desk: Desk) => ({
  title: desk.words('panel.desk.people.close'),
  hint: desk.words('panel.desk.people.close.hint'),
  reason: desk.words('panel.desk.people.whyChange'),
  press: desk.words('panel.desk.people.close'),
  done: desk.words('panel.desk.people.closed'),
  failed: desk.words('panel.desk.failed'),
})

const adjustWords = (desk: Desk) => ({
  title: desk.words('panel.desk.people.adjust'),
  direction: desk.words('panel.desk.people.direction'),
  credit: desk.words('panel.desk.people.credit'),
  debit: desk.words('panel.desk.people.debit'),
  amount: desk.words('panel.desk.people.amount'),
  reason: desk.words('panel.desk.people.why'),
  words: desk.words('panel.desk.people.adjust.words'),
  press: desk.words('panel.desk.people.adjust.press'),
  made: desk.words('panel.desk.people.adjust.made'),
  waits: desk.words('panel.desk.people.adjust.waits'),
  noAmount: desk.words('panel.desk.refund.noAmount'),
  failed: desk.words('panel.desk.failed'),
})
