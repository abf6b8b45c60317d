import type { App } from '../../app.ts'
import { qualityTerms } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { BadInput, Forbidden } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { isMoneyAlone, MEASURES, type MeasureName } from '../measure.ts'
import { daysBetween, type Period } from '../period.ts'
import { MetricRow } from './metric-row.ts'
import { activeFacts, factsOf, type Place, type RowsAsked } from './rows.store.ts'

export interface Asked extends Period {
  readonly measures: readonly MeasureName[]
  readonly readerId: string | null
  readonly first: number
  readonly after: string | null
}

/** What measures counted in a period, the latest first. Throws BAD_INPUT, and FORBIDDEN for money that is not the viewer's to see. */
export async function rowsOf(app: App, viewer: Viewer, asked: Asked): Promise<Connection<MetricRow>> {
  daysBetween(asked)
  const { measures, first, after } = asked
  const isOfPeople = measures.includes('ACTIVE_PEOPLE')
  if (measures.length === 0 || (isOfPeople && measures.length > 1))
    throw new BadInput('Ask for one measure or several; ACTIVE_PEOPLE stands alone.', {
      argument: 'measures',
    })
  if (measures.some(isMoneyAlone) && !viewer.roles.includes('FINANCE')) throw new Forbidden()
  const { zone } = await qualityTerms(app)
  const wanted: RowsAsked = { ...asked, zone, currency: app.config.currency }
  const rows = isOfPeople
    ? await activeFacts(app.db, wanted, after === null ? null : parseId('person', after), pageSize(first))
    : await factsOf(app.db, wanted, after === null ? null : placeOf(after), pageSize(first))
  return pageOf(rows.map(MetricRow.of), first, after, ({ cursor }) => cursor)
}

function placeOf(cursor: string): Place {
  const [, micros, measure, id] = /^(\d{1,17})\.([A-Z_]{1,40})\.([0-9a-f-]{1,36})$/.exec(cursor) ?? []
  if (micros === undefined || id === undefined || measure === undefined || !(measure in MEASURES))
    throw new BadInput('after is no cursor of this list: send back one that it gave you.', {
      argument: 'after',
    })
  return { micros: BigInt(micros), measure: measure as MeasureName, id }
}
