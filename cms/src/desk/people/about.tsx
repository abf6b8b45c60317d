import type { Desk } from '../desk.ts'
import { ofConsent, ofShutOut } from '../word-keys.ts'
import type { WholePerson } from './lists.tsx'
import { Table } from './part.tsx'

type Shown = { readonly desk: Desk; readonly person: WholePerson }

/** Who somebody is, and whether they may come in. */
export const About = ({ desk, person }: Shown) => (
  <div>
    <p>
      <strong>
        <bdi>{person.name || desk.words('panel.desk.people.nameless')}</bdi>
      </strong>{' '}
      · <bdi>{person.email}</bdi> ·{' '}
      {desk.words(person.shutOutBy ? ofShutOut[person.shutOutBy] : 'panel.desk.people.open')}
      {person.suspendedAt && `, ${desk.moment(person.suspendedAt)}`}
    </p>
    {person.alias && <p>{desk.words('panel.desk.people.alias', { alias: person.alias })}</p>}
    {person.staffRoles.length > 0 && (
      <p>{desk.words('panel.desk.people.team', { roles: person.staffRoles.join(', ') })}</p>
    )}
    <p>{desk.words('panel.desk.people.identity', { subject: person.subject })}</p>
    <p>
      {desk.words('panel.desk.people.joined')}: {desk.moment(person.joinedAt)}
    </p>
  </div>
)

/** What somebody agreed to, the newest of each kind. */
export const Consents = ({ desk, person: { consents } }: Shown) => (
  <section>
    <h2>{desk.words('panel.desk.people.consents')}</h2>
    {consents.length === 0 ? (
      <p>{desk.words('panel.desk.people.nothing')}</p>
    ) : (
      <Table
        desk={desk}
        columns={[
          'panel.desk.people.what',
          'panel.desk.people.state',
          'panel.desk.people.consent.version',
          'panel.desk.people.at',
        ]}
      >
        {consents.map(({ kind, isGiven, version, at }) => (
          <tr key={kind}>
            <td>{desk.words(ofConsent[kind])}</td>
            <td>
              {desk.words(isGiven ? 'panel.desk.people.consent.given' : 'panel.desk.people.consent.notGiven')}
            </td>
            <td>{version}</td>
            <td>{desk.moment(at)}</td>
          </tr>
        ))}
      </Table>
    )}
  </section>
)

/** The browsers in which somebody gets notifications. */
export const Devices = ({ desk, person: { devices } }: Shown) => (
  <section>
    <h2>{desk.words('panel.desk.people.devices')}</h2>
    {devices.length === 0 && <p>{desk.words('panel.desk.people.nothing')}</p>}
    <ul>
      {devices.map(({ userAgent, savedAt }) => (
        <li key={`${savedAt} ${userAgent}`}>
          <bdi>{userAgent || desk.words('panel.desk.people.device.unknown')}</bdi> · {desk.moment(savedAt)}
        </li>
      ))}
    </ul>
  </section>
)
