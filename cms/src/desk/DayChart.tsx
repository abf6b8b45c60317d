'use client'

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export interface ChartSeries {
  readonly key: string
  readonly name: string
  readonly fill: string
}
interface Props {
  readonly language: string
  /** Of money, in major units; null for what is counted. */
  readonly currency: string | null
  readonly title: string
  readonly series: readonly ChartSeries[]
  /** With a number for each series. */
  readonly days: readonly Readonly<Record<string, string | number>>[]
  /** One bar a day, its series on top of each other. */
  readonly isStacked?: boolean
}

/** Something by day, as bars. */
export function DayChart({ language, currency, title, series, days, isStacked = false }: Props) {
  const number = new Intl.NumberFormat(
    language,
    currency === null ? { maximumFractionDigits: 1 } : { style: 'currency', currency },
  )
  const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <figure className="desk__chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <ResponsiveContainer width="100%" height={280}>
        <BarChart data={[...days]} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--theme-elevation-100)" />
          <XAxis
            dataKey="day"
            tickFormatter={day => date.format(new Date(day))}
            stroke="var(--theme-elevation-600)"
          />
          <YAxis
            width={currency === null ? 50 : 90}
            allowDecimals={currency !== null}
            tickFormatter={value => number.format(value)}
            stroke="var(--theme-elevation-600)"
          />
          <Tooltip
            cursor={{ fill: 'var(--theme-elevation-50)' }}
            formatter={value => number.format(Number(value))}
            labelFormatter={day => date.format(new Date(String(day)))}
            contentStyle={{
              background: 'var(--theme-elevation-0)',
              borderColor: 'var(--theme-elevation-150)',
            }}
          />
          <Legend formatter={name => <span className="desk__legend">{name}</span>} />
          {series.map(({ key, name, fill }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={fill}
              isAnimationActive={false}
              {...(isStacked ? { stackId: 'all' } : {})}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
