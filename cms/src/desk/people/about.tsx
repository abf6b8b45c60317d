import { Chip } from '../Chip.tsx'
import type { Desk } from '../desk.ts'
import { Empty } from '../Empty.tsx'
import { Facts } from '../Facts.tsx'
import { Moment } from '../Moment.tsx'
import { ofConsent } from '../word-keys.ts'
import { Access } from './Access.tsx'
import type { WholePerson } from './lists.tsx'
import { Table } from './part.tsx'

type Shown = { readonly desk: Desk; readonly person: WholePerson }

/** Beneath somebody's name: their address, and whether they may come in. */
export const Standing = ({ desk, person }: Shown) => (
  <p className="desk__head">
    <bdi>{person.email}</bdi>
    <Access desk={desk} shutOutBy={person.shutOutBy} />
    {person.suspendedAt && <span>{desk.moment(person.suspendedAt)}</span>}
  </p>
)

/** Who somebody is, and what is in their wallet. */
export const About = ({ desk, person }: Shown) => (
  <section className="desk__card" aria-label={desk.words('panel.desk.person')}>
    <Facts
      desk={desk}
      facts={[
        ['panel.desk.people.inWallet', desk.money(person.wallet.balance)],
        ['panel.desk.people.notPaidOut', desk.money(person.earned)],
        ['panel.desk.people.joined', desk.moment(person.joinedAt)],
        ...(person.alias ? [['panel.desk.people.aliasName', person.alias] as const] : []),
        ...(person.staffRoles.length > 0
          ? [['panel.desk.people.roles', person.staffRoles.join(', ')] as const]
          : []),
        ['panel.desk.people.subject', person.subject],
      ]}
    />
  </section>
)

/** What somebody agreed to, the newest of each kind. */
export const Consents = ({ desk, person: { consents } }: Shown) => (
  <section>
    <h2>{desk.words('panel.desk.people.consents')}</h2>
    <Table
      desk={desk}
      columns={[
        'panel.desk.people.what',
        'panel.desk.people.state',
        'panel.desk.people.consent.version',
        'panel.desk.people.at',
      ]}
      rows={consents.map(({ kind, isGiven, version, at }) => ({
        key: kind,
        cells: [
          desk.words(ofConsent[kind]),
          <Chip key="state" tone={isGiven ? 'good' : 'plain'}>
            {desk.words(isGiven ? 'panel.desk.people.consent.given' : 'panel.desk.people.consent.notGiven')}
          </Chip>,
          version,
          <Moment key="at" desk={desk} at={at} />,
        ],
      }))}
    />
  </section>
)

/** The browsers in which somebody gets notifications. */
export const Devices = ({ desk, person: { devices } }: Shown) => (
  <section>
    <h2>{desk.words('panel.desk.people.devices')}</h2>
    {devices.length === 0 && <Empty>{desk.words('panel.desk.people.nothing')}</Empty>}
    <ul>
      {devices.map(({ userAgent, savedAt }) => (
        <li key={`${savedAt} ${userAgent}`}>
          <bdi>{userAgent || desk.words('panel.desk.people.device.unknown')}</bdi> · {desk.moment(savedAt)}
        </li>
      ))}
    </ul>
  </section>
)
