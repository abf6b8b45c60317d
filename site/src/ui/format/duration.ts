import { m } from '../../messages/index.ts'

/** 432 → "7 min 12 s". */
export function showSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = Math.floor(seconds % 60)
  if (minutes === 0) return m['format.seconds']({ seconds: rest })
  return rest === 0
    ? m['format.minutes']({ minutes })
    : m['format.minutesAndSeconds']({ minutes, seconds: rest })
}
