import { locale, m } from '../messages/index.ts'
import { numberFormat } from './format/formatters.ts'

type Props = {
  /** Mean of 1–5; null without reviews. */ average: number | null | undefined
  count?: number
  size?: number
}

export function Stars({ average, count, size = 16 }: Props) {
  if (average == null) return <span className="text-[0.92rem] text-soft">{m['ui.noReviews']()}</span>
  const words =
    count === undefined
      ? m['ui.stars']({ average: figure(average, 0, 0) })
      : m['ui.starsOfReviews']({ average: figure(average, 0, 2), count })
  return (
    <span className="inline-flex items-center gap-1.5 text-[0.92rem]">
      <span className="sr-only">{words}</span>
      <span
        aria-hidden
        className="relative inline-block text-line-strong"
        style={{ width: size * 5, height: size }}
      >
        <Row size={size} hollow />
        <span className="absolute inset-0 overflow-hidden text-second" style={{ width: `${average * 20}%` }}>
          <Row size={size} />
        </span>
      </span>
      {count !== undefined && (
        <span aria-hidden className="text-soft">
          <b className="text-ink">{figure(average, 1, 1)}</b> ({figure(count, 0, 0)})
        </span>
      )}
    </span>
  )
}

function figure(value: number, minimumFractionDigits: number, maximumFractionDigits: number): string {
  return numberFormat(locale(), { minimumFractionDigits, maximumFractionDigits }).format(value)
}

function Row({ size, hollow = false }: { size: number; hollow?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 20"
      width={size * 5}
      height={size}
      className="absolute inset-0 max-w-none"
      fill={hollow ? 'none' : 'currentColor'}
      stroke="currentColor"
      strokeWidth={hollow ? 1.2 : 0}
    >
      {[0, 20, 40, 60, 80].map(x => (
        <path
          key={x}
          transform={`translate(${x} 0)`}
          d="M10 1.8l2.5 5.3 5.8.8-4.2 4 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.2-4 5.8-.8z"
        />
      ))}
    </svg>
  )
}
