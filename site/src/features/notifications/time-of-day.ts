const pad = (number: number) => String(number).padStart(2, '0')

/** Minutes from midnight as an input of type time has them, "22:05". */
export const timeOf = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`

/** What such an input holds as minutes from midnight; 0 for nothing. */
export function minuteOf(time: unknown): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(String(time)) ?? []
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}
