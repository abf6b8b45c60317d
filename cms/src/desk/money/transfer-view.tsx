import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTransferByIdDocument, type DeskTransferFragment } from '../generated.ts'
import { pages } from '../pages.ts'
import { TransferTable } from './TransferTable.tsx'

/** One transfer with what moved as one with it, what it gives back and what gave it back. */
export const TransferView = (props: AdminViewServerProps) =>
  deskPage(props, pages.transfer, async desk => {
    const { node } = await desk.ask(DeskTransferByIdDocument, { id: idIn(props) })
    if (node?.__typename !== 'Transfer') return <p>{desk.words('panel.desk.money.none')}</p>
    const { cause, legs, original, reversals } = node
    return (
      <>
        <p>
          <Link href={`/admin${pages.transfers.path}`}>{desk.words('panel.desk.money.transfers')}</Link>
        </p>
        <TransferTable desk={desk} rows={[node]} />
        {cause !== null && node.reason === 'order-hold' && (
          <p>
            <Link href={`/admin${pages.orders.path}/${encodeURIComponent(cause)}`}>
              {desk.words('panel.desk.order')}
            </Link>
          </p>
        )}
        <Part desk={desk} title={desk.words('panel.desk.money.legs')} rows={legs} />
        <Part desk={desk} title={desk.words('panel.desk.money.original')} rows={original ? [original] : []} />
        <Part desk={desk} title={desk.words('panel.desk.money.reversals')} rows={reversals} />
      </>
    )
  })

const Part = ({
  desk,
  title,
  rows,
}: {
  desk: Desk
  title: string
  rows: readonly DeskTransferFragment[]
}) => (
  <section>
    <h2>{title}</h2>
    <TransferTable desk={desk} rows={rows} />
  </section>
)

function idIn({ params }: AdminViewServerProps): string {
  const segments = params?.segments
  return decodeURIComponent((Array.isArray(segments) && segments[2]) || '')
}
