/** Runs work at most `width` at once, in the order given. */
export async function pool<T>(width: number, items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of waiting) await work(item)
    }),
  )
}
