import { Component, Fragment, type ReactNode } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'

type Props = { children: ReactNode }
type State = { mounts: number; isBroken: boolean }

/** More in a row than any translator or extension causes: then the page itself is asked to load anew. */
const most = 20

/**
 * Round what a room shows. Software that moves text about under React (a browser's translator) makes its next change
 * fail; what is shown is mounted anew then, while the reading and the call, which stand outside, go on.
 */
export class RoomBoundary extends Component<Props, State> {
  override state: State = { mounts: 0, isBroken: false }

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    if (this.state.mounts < most) this.setState(({ mounts }) => ({ mounts: mounts + 1, isBroken: false }))
  }

  override render(): ReactNode {
    const { mounts, isBroken } = this.state
    if (!isBroken) return <Fragment key={mounts}>{this.props.children}</Fragment>
    if (mounts < most) return null
    return (
      <div className="wrap pt-8">
        <Alert
          tone="warn"
          title={m['room.broken.title']()}
          actions={<Button onClick={() => location.reload()}>{m['room.again']()}</Button>}
        >
          {m['room.broken.text']()}
        </Alert>
      </div>
    )
  }
}
