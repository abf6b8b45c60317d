import { suite } from 'uvu'
import { openWorld, type World } from './world.ts'

export type Story = (name: string, body: (world: World) => Promise<void>) => void

/** Stories of one file share one world, opened before the first and closed after the last. */
export function stories(
  title: string,
  configure?: (world: World) => void | Promise<void>,
): { story: Story; run: () => void } {
  const test = suite<{ world?: World }>(title)
  test.before(async context => {
    // uvu counts a suite that could not begin as failed, but does not report why
    context.world = await openWorld().catch(logAndThrow)
    await configure?.(context.world)
  })
  test.after(({ world }) => world?.close())
  return { story: (name, body) => test(name, ({ world }) => body(world as World)), run: () => test.run() }
}

function logAndThrow(error: unknown): never {
  console.error(error)
  throw error
}
