'use client'

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

interface Day {
  readonly day: string
  readonly net: number
  readonly refunded: number
}
interface Props {
  readonly language: string
  readonly currency: string
  readonly days: readonly Day[]
  readonly words: Readonly<Record<'title' | 'net' | 'refunded', string>>
}

/** Sales by day, and what was given back of them. */
export function SalesChart({ language, currency, days, words }: Props) {
  const money = new Intl.NumberFormat(language, { style: 'currency', currency })
  const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <figure className="desk__chart">
      <figcaption>
        <h2>{words.title}</h2>
      </figcaption>
      <ResponsiveContainer width="100%" height={320}>
        <BarChart data={[...days]} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--theme-elevation-100)" />
          <XAxis
            dataKey="day"
            tickFormatter={day => date.format(new Date(day))}
            stroke="var(--theme-elevation-600)"
          />
          <YAxis
            width={90}
            tickFormatter={value => money.format(value)}
            stroke="var(--theme-elevation-600)"
          />
          <Tooltip
            formatter={value => money.format(Number(value))}
            labelFormatter={day => date.format(new Date(String(day)))}
            contentStyle={{
              background: 'var(--theme-elevation-0)',
              borderColor: 'var(--theme-elevation-150)',
            }}
          />
          <Legend />
          <Bar dataKey="net" name={words.net} fill="var(--theme-success-500)" isAnimationActive={false} />
          <Bar
            dataKey="refunded"
            name={words.refunded}
            fill="var(--theme-elevation-500)"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
