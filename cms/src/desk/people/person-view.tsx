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
import { About, Consents, Devices, Standing } from './about.tsx'
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
    return {
      heading: <bdi>{person.name || desk.words('panel.desk.people.nameless')}</bdi>,
      body: (
        <>
          <Standing desk={desk} person={person} />
          <div className="desk__beside">
            <div className="desk__lists">
              <Lists {...part} person={person} isFinance={isFinance} user={user} />
            </div>
            <aside aria-label={desk.words('panel.desk.person')}>
              <About desk={desk} person={person} />
              {person.shutOutBy !== 'DELETION' && <Forms desk={desk} person={person} user={user} />}
            </aside>
          </div>
        </>
      ),
    }
  })

/** All that staff look after of them, what is most often asked for first. */
const Lists = ({
  person,
  isFinance,
  user,
  ...part
}: {
  desk: Desk
  personId: string
  place: ReturnType<typeof placeIn>
  person: WholePerson
  isFinance: boolean
  user: PayloadRequest['user']
}) => (
  <>
    <Part {...part} name="notes" title={ofRecord.notes} list={person.notes}>
      <NoteLines desk={part.desk} person={person} />
    </Part>
    <Part {...part} name="cases" title={ofRecord.cases} list={person.cases}>
      <CaseLines desk={part.desk} person={person} />
    </Part>
    <Part {...part} name="wallet" title={ofRecord.wallet} list={person.wallet.history}>
      <WalletLines desk={part.desk} person={person} />
    </Part>
    <Part {...part} name="adjustments" title={ofRecord.adjustments} list={person.adjustments}>
      <AdjustmentTable
        desk={part.desk}
        adjustments={person.adjustments.edges.map(({ node }) => node)}
        isFinance={isFinance}
      />
    </Part>
    <Part {...part} name="readings" title={ofRecord.readings} list={person.readings}>
      <ReadingLines desk={part.desk} readings={person.readings} other="reader" />
    </Part>
    <Part {...part} name="given" title={ofRecord.given} list={person.given}>
      <ReadingLines desk={part.desk} readings={person.given} other="client" />
    </Part>
    <Part {...part} name="orders" title={ofRecord.orders} list={person.orders}>
      <OrderLines desk={part.desk} person={person} mayOpen={isOneOf(user, ...pages.order.roles)} />
    </Part>
    <Part {...part} name="access" title={ofRecord.access} list={person.accessChanges}>
      <AccessLines desk={part.desk} person={person} />
    </Part>
    <Consents desk={part.desk} person={person} />
    <Devices desk={part.desk} person={person} />
  </>
)

/** What whoever looks may do; the api decides by itself. */
function Forms({ desk, person, user }: { desk: Desk; person: WholePerson; user: PayloadRequest['user'] }) {
  const { personId, wallet, suspendedAt, staffRoles } = person
  const { currency } = wallet.balance
  return (
    <>
      <div className="desk__card">
        <NoteForm path="note" body={{ personId }} words={noteWords(desk)} />
      </div>
      {isOneOf(user, 'finance') && (
        <div className="desk__card">
          <AdjustForm
            wallet={{ personId, currency, digits: digitsOf(currency) }}
            reasons={Object.entries(ofAdjustmentReason).map(([value, key]) => ({
              value,
              label: desk.words(key),
            }))}
            words={adjustWords(desk)}
          />
        </div>
      )}
      <div className="desk__card">
        {isOneOf(user, 'support') && staffRoles.length === 0 && (
          <LookForm personId={personId} words={lookWords(desk)} />
        )}
        {isOneOf(user, 'support', 'moderator') && (
          <AccessForm
            key={suspendedAt}
            action={suspendedAt ? 'readmit' : 'suspend'}
            personId={personId}
            words={suspendedAt ? readmitWords(desk) : suspendWords(desk)}
          />
        )}
        {isOneOf(user, 'support') && (
          <AccessForm action="close-person" personId={personId} words={closeWords(desk)} />
        )}
      </div>
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
