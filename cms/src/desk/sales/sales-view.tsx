import type { AdminViewServerProps } from 'payload'
import { digitsOf } from '../amounts.ts'
import { DayChart } from '../DayChart.tsx'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { Empty } from '../Empty.tsx'
import { DeskNowDocument, DeskSalesDocument, type DeskSalesQuery } from '../generated.ts'
import { one } from '../one.ts'
import { pages } from '../pages.ts'
import { daysOf, periodIn } from '../period.ts'

type Product = NonNullable<DeskSalesQuery['salesByProduct']>[number]

/** Which day it is by the api's clock, in UTC. */
const dayOf = async (desk: Desk): Promise<string> =>
  ((await desk.ask(DeskNowDocument, {})).now ?? '').slice(0, 10)

/** What the shop sold in a period: a chart by day, and a table by product. */
export const SalesView = (props: AdminViewServerProps) =>
  deskPage(props, pages.sales, async desk => {
    const [from, to] = [one(props.searchParams, 'from'), one(props.searchParams, 'to')]
    const period = periodIn(from, to, await dayOf(desk))
    const { salesByDay, salesByProduct } = await desk.ask(DeskSalesDocument, period)
    const byDay = new Map((salesByDay ?? []).map(day => [day.day, day]))
    const [some] = [...(salesByDay ?? [])]
    const currency = some?.net.currency
    return (
      <>
        <form className="desk__actions" method="get">
          <label>
            {desk.words('panel.desk.sales.from')}
            <input type="date" name="from" defaultValue={period.from} />
          </label>
          <label>
            {desk.words('panel.desk.sales.to')}
            <input type="date" name="to" defaultValue={period.to} />
          </label>
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            {desk.words('panel.desk.sales.show')}
          </button>
        </form>
        {currency === undefined ? (
          <Empty>{desk.words('panel.desk.sales.none')}</Empty>
        ) : (
          <>
            <DayChart
              language={desk.language}
              currency={currency}
              title={desk.words('panel.desk.sales.byDay')}
              series={[
                { key: 'net', name: desk.words('panel.desk.sales.net'), fill: 'var(--desk-chart)' },
                {
                  key: 'refunded',
                  name: desk.words('panel.desk.sales.refunded'),
                  fill: 'var(--desk-chart-quiet)',
                },
              ]}
              days={daysOf(period).map(day => ({
                day,
                net: inMajor(byDay.get(day)?.net),
                refunded: inMajor(byDay.get(day)?.refundedNet),
              }))}
            />
            <ProductTable desk={desk} products={salesByProduct ?? []} />
          </>
        )}
      </>
    )
  })

/** For the height of a bar alone; sums are the api's. */
const inMajor = (money?: { minor: string; currency: string }): number =>
  money ? Number(money.minor) / 10 ** digitsOf(money.currency) : 0

const ProductTable = ({ desk, products }: { desk: Desk; products: readonly Product[] }) => (
  <section>
    <h2>{desk.words('panel.desk.sales.byProduct')}</h2>
    <DeskTable
      numbers={[1, 2, 3, 4]}
      heads={[
        desk.words('panel.desk.order.product'),
        desk.words('panel.desk.order.count'),
        desk.words('panel.desk.sales.net'),
        desk.words('panel.desk.order.tax'),
        desk.words('panel.desk.sales.refunded'),
      ]}
      empty={desk.words('panel.desk.sales.none')}
      rows={products.map(({ productId, name, count, net, tax, refundedNet }) => ({
        key: productId,
        cells: [name, desk.number(count), desk.money(net), desk.money(tax), desk.money(refundedNet)],
      }))}
    />
  </section>
)
