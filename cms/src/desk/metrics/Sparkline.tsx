const width = 120
const height = 28

/** How something went from day to day, as a line without words; the numbers stand beside it. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(...values, 0)
  const least = Math.min(...values, 0)
  const span = most - least || 1
  const points = values.map((value, at) => {
    const x = values.length < 2 ? width : (at * width) / (values.length - 1)
    return `${x.toFixed(1)},${(height - 2 - ((value - least) * (height - 4)) / span).toFixed(1)}`
  })
  return (
    <svg
      className="desk__sparkline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={points.join(' ')} />
    </svg>
  )
}
