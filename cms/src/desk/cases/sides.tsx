import type { Desk } from '../desk.ts'
import { pages } from '../pages.ts'
import type { DisputeCase } from './found-case.ts'
import { ofDisputeReason } from './word-keys.ts'

/** What both sides wrote to staff. */
export const Sides = ({ desk, dispute }: { desk: Desk; dispute: DisputeCase }) => {
  const { client, reader, reason, comment, openedAt, answer, answeredAt } = dispute
  return (
    <section className="desk__card">
      <h2>{desk.words('panel.desk.cases.sides')}</h2>
      <p>
        <Side person={client} /> · {desk.words('panel.desk.cases.client')} · {desk.moment(openedAt)}
      </p>
      <blockquote>
        <strong>{desk.words(ofDisputeReason[reason])}</strong>
        <p className="desk__prose" dir="auto">
          {comment}
        </p>
      </blockquote>
      <p>
        <Side person={reader} /> · {desk.words('panel.desk.cases.reader')}
        {answeredAt && ` · ${desk.moment(answeredAt)}`}
      </p>
      {answer === null ? (
        <p>{desk.words('panel.desk.cases.noAnswer')}</p>
      ) : (
        <blockquote>
          <p className="desk__prose" dir="auto">
            {answer}
          </p>
        </blockquote>
      )}
    </section>
  )
}

const Side = ({ person: { id, name } }: { person: { id: string; name: string } }) => (
  <a href={`/admin${pages.people.path}/${encodeURIComponent(id)}`}>
    <bdi>{name}</bdi>
  </a>
)
