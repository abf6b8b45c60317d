import { layout as layoutOf } from './place/layout.ts'
import { progress } from './progress.ts'
import { reset } from './reset.ts'
import { seed } from './seed.ts'
import { type Stops, start, undo } from './start.ts'
import { table } from './table.ts'

const commands = ['start', 'seed', 'reset']

/** Answers true when SoulSeer now runs and should go on running. */
async function run(args: string[], stops: Stops): Promise<boolean> {
  const only = args.find(each => each.startsWith('--only='))?.slice('--only='.length) ?? 'start'
  const unknown = args.find(each => each !== '--dev' && !each.startsWith('--only='))
  if (unknown || !commands.includes(only)) {
    throw new Error(
      `${unknown ?? `--only=${only}`} is not known; there are --dev, --only=seed and --only=reset.`,
    )
  }
  const layout = layoutOf()
  if (only === 'seed') await seed(layout, progress(), stops)
  else if (only === 'reset') await reset(layout)
  else {
    await start(layout, progress(), stops, args.includes('--dev'))
    console.log(table(layout))
  }
  return only === 'start'
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
  // The pipe we speak into was closed: nobody listens any more.
  process.stdout.on('error', () => void leave(0))
  // Whoever started us through a channel has died without a word.
  process.on('disconnect', () => void leave(1))
  return leave
}

const stops: Stops = []
const leave = leaving(stops)
try {
  if (!(await run(process.argv.slice(2), stops))) await leave(0)
} catch (fault) {
  console.error(`\n${fault instanceof Error ? fault.message : fault}\n`)
  await leave(1)
}
