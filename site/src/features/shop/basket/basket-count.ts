const most = 999

/** How many pieces a cookie says are in a basket; what is no such number is none. */
export const countIn = (value: string | undefined): number => {
  const count = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0
  return Math.min(count, most)
}
