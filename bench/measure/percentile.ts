/** The value that `part` (0 to 1) of the samples do not exceed. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5)
export const sum = (samples: readonly number[]): number =>
  samples.reduce((total, sample) => total + sample, 0)
