import { layout as layoutOf } from './layout.ts'
import { progress } from './progress.ts'
import { reset } from './reset.ts'
import { seed } from './seed.ts'
import { type Stops, start, undo } from './start.ts'
import { table } from './table.ts'

async function main(args: string[]): Promise<void> {
  const only = args.find(each => each.startsWith('--only='))?.slice('--only='.length) ?? 'start'
  if (!['start', 'seed', 'reset'].includes(only))
    throw new Error(`--only=${only} is not known; there are --only=seed and --only=reset.`)
  const layout = layoutOf()
  const stops: Stops = []
  const leave = leaving(stops)
  try {
    if (only === 'seed') await seed(layout, progress(), stops)
    else if (only === 'reset') await reset(layout)
    else {
      const keys = await start(layout, progress(), stops, args.includes('--dev'))
      console.log(table(layout, keys))
      return
    }
    await leave(0)
  } catch (fault) {
    console.error(`\n${fault instanceof Error ? fault.message : fault}\n`)
    await leave(1)
  }
}

/** Ends everything once, however often and by whatever it is asked. */
function leaving(stops: Stops): (code: number) => Promise<void> {
  let begun: Promise<void> | undefined
  const leave = (code: number) => {
    begun ??= undo(stops).then(
      () => process.exit(code),
      fault => {
        console.error(fault)
        process.exit(1)
      },
    )
    return begun
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!begun) console.log('\nStopping …')
      void leave(0)
    })
  }
  // Whoever started us through a channel has died without a word.
  process.on('disconnect', () => void leave(1))
  return leave
}

await main(process.argv.slice(2))
