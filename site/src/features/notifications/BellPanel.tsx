import { type RefObject, useCallback, useEffect, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { send } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { type NotificationPartsFragment, NotificationsDocument } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Line } from './Line.tsx'
import { markRead } from './mark-read.ts'

type Props = {
  trigger: RefObject<HTMLAnchorElement | null>
  /** Of the bell: when it changes, the list is asked for again. */
  unread: number
  onClose(): void
}

type State =
  | { kind: 'loading' }
  | { kind: 'failed'; message: string }
  | { kind: 'shown'; all: readonly NotificationPartsFragment[] }

const first = 6

/** The newest notifications beneath the bell. */
export function BellPanel({ trigger, unread, onClose }: Props) {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const load = useCallback(async () => {
    try {
      const { viewer } = await send(NotificationsDocument, { first })
      setState({ kind: 'shown', all: viewer?.notifications.edges.map(({ node }) => node) ?? [] })
    } catch (fault) {
      setState({ kind: 'failed', message: wordsFor(fault) })
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the bell counts anew is in the list, too
  useEffect(() => void load(), [load, unread])

  async function readAll() {
    try {
      await markRead(null)
      await load()
    } catch (fault) {
      setState({ kind: 'failed', message: wordsFor(fault) })
    }
  }

  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={isOpen => !isOpen && onClose()}
      placement="bottom end"
      offset={8}
      className="z-40 w-[min(24rem,calc(100vw-1.5rem))] rounded-card border border-hairline bg-panel text-ink shadow-glow"
    >
      <Dialog aria-label={m['notifications.title']()} className="grid max-h-[min(32rem,75dvh)] outline-none">
        <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2">
          <h2 className="py-1.5 font-text! text-[1.1rem]! font-semibold! tracking-normal!">
            {m['notifications.title']()}
          </h2>
          {unread > 0 && (
            <Button size="sm" variant="quiet" onClick={() => void readAll()}>
              {m['notifications.readAll']()}
            </Button>
          )}
        </div>
        <div aria-busy={state.kind === 'loading'} className="min-h-32 overflow-y-auto">
          {state.kind === 'loading' && (
            <div className="grid gap-3 p-4">
              <Skeleton />
              <Skeleton className="h-4 w-3/4" />
              <Skeleton />
            </div>
          )}
          {state.kind === 'failed' && (
            <div role="alert" className="grid justify-items-start gap-3 p-4">
              <p>{state.message}</p>
              <Button size="sm" variant="outline" onClick={() => void load()}>
                {m['ui.tryAgain']()}
              </Button>
            </div>
          )}
          {state.kind === 'shown' && state.all.length === 0 && (
            <p className="px-4 py-8 text-center text-soft">{m['notifications.empty.title']()}</p>
          )}
          {state.kind === 'shown' && state.all.length > 0 && (
            <ul className="divide-y divide-line">
              {state.all.map(each => (
                <Line key={each.id} notification={each} />
              ))}
            </ul>
          )}
        </div>
        <p className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2 text-[0.95rem]">
          <a className="prose-link inline-flex min-h-9 items-center" href="/notifications">
            {m['notifications.all']()}
          </a>
          <a className="prose-link inline-flex min-h-9 items-center" href="/account#notifications">
            {m['notifications.choose']()}
          </a>
        </p>
      </Dialog>
    </Popover>
  )
}
