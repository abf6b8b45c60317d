import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../../desk/desk.ts'
import { deskPage } from '../../desk/desk-page.tsx'
import { pages } from '../../desk/pages.ts'
import { columns, ofColumn } from './columns.ts'
import { ImportForm } from './ImportForm.tsx'
import { MOST_BYTES, MOST_ROWS } from './read-rows.ts'

/** Products out as CSV, and in as drafts. */
export const ProductFilesView = (props: AdminViewServerProps) =>
  deskPage(props, pages.productFiles, async desk => (
    <>
      <h2>{desk.words('panel.csv.export')}</h2>
      <p>{desk.words('panel.csv.export.hint')}</p>
      <p>
        <a href="/api/shop/products.csv" download="products.csv">
          {desk.words('panel.csv.download')}
        </a>
      </p>
      <h2>{desk.words('panel.csv.import')}</h2>
      <p>{desk.words('panel.csv.import.hint')}</p>
      <p>{desk.words('panel.csv.limits', { rows: MOST_ROWS, megabytes: MOST_BYTES / 1_000_000 })}</p>
      <ImportForm words={wordsOf(desk)} />
      <h2>{desk.words('panel.csv.columns')}</h2>
      <table className="desk__table">
        <tbody>
          {columns.map(column => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{desk.words(ofColumn[column])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  ))

const wordsOf = (desk: Desk) => ({
  file: desk.words('panel.csv.file'),
  check: desk.words('panel.csv.check'),
  write: desk.words('panel.csv.write'),
  done: desk.words('panel.csv.done'),
  problems: desk.words('panel.csv.problems'),
  line: desk.words('panel.csv.line'),
  lineAny: desk.words('panel.csv.lineAny'),
  where: desk.words('panel.csv.where'),
  problem: desk.words('panel.csv.problem'),
  failed: desk.words('panel.desk.failed'),
})
