import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import type { DisputeCase } from './found-case.ts'
import { ofCaseAct } from './word-keys.ts'

/** Who did what with a case, the latest first; notes are for the team alone. */
export const CaseHistory = ({ desk, events }: { desk: Desk; events: DisputeCase['history']['edges'] }) => (
  <DeskTable
    heads={[
      desk.words('panel.desk.people.at'),
      desk.words('panel.desk.people.by'),
      desk.words('panel.desk.people.what'),
      desk.words('panel.desk.cases.words'),
    ]}
    empty={desk.words('panel.desk.people.nothing')}
    rows={events.map(({ cursor, node: { at, did, words, by, to } }) => ({
      key: cursor,
      cells: [
        desk.moment(at),
        by ? <bdi key="by">{by.name}</bdi> : desk.words('panel.desk.cases.platform'),
        <>
          {desk.words(ofCaseAct[did])} {to && <bdi>{to.name}</bdi>}
        </>,
        // What else was written stands above.
        did === 'NOTED' ? <bdi key="words">{words}</bdi> : '',
      ],
    }))}
  />
)
