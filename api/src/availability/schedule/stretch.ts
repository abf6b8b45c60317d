/** A stretch of time: from an instant to another, that one not included. */
export interface Stretch {
  readonly from: Date
  readonly to: Date
}

/** The same time in order, with stretches that overlap or touch made one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: { from: Date; to: Date }[] = []
  for (const each of [...stretches].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    const last = all.at(-1)
    if (!last || each.from > last.to) all.push({ from: each.from, to: each.to })
    else if (each.to > last.to) last.to = each.to
  }
  return all
}
