import type { ComponentProps } from 'react'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { required } from '../../forms/rules.ts'
import { useFields } from '../../forms/use-fields.ts'

export type Question = 'end' | 'cancel'

type Props = Pick<ComponentProps<typeof ActionProblem>, 'state'> & {
  /** Which one is open. */
  asks: Question | null
  busy: boolean
  onEnd(): void
  onCancel(reason: string): Promise<void>
  onClose(): void
}

/** What a reader is asked before everybody leaves. */
export function StreamQuestions({ asks, state, busy, onEnd, onCancel, onClose }: Props) {
  const { form, field } = useFields<{ reason: string }>({ initial: { reason: '' } })
  const cancel = form.handleSubmit(({ reason }) => onCancel(reason))
  return (
    <>
      <Dialog open={asks === 'end'} title={m['stream.studio.end.title']()} onClose={onClose}>
        <p>{m['stream.studio.end.text']()}</p>
        <ActionProblem state={state} className="mt-4" />
        <DialogActions>
          <Button variant="outline" onClick={onClose}>
            {m['stream.studio.end.no']()}
          </Button>
          <Button variant="danger" busy={busy} onClick={onEnd}>
            {m['stream.studio.end.yes']()}
          </Button>
        </DialogActions>
      </Dialog>
      <Dialog open={asks === 'cancel'} title={m['stream.studio.cancel.title']()} onClose={onClose}>
        <form method="post" noValidate onSubmit={cancel} className="grid gap-4">
          <TextArea
            label={m['stream.studio.cancel.reason']()}
            hint={m['stream.studio.cancel.hint']()}
            maxLength={500}
            {...field('reason', required(m['stream.studio.cancel.missing']()))}
          />
          <ActionProblem state={state} />
          <DialogActions>
            <Button variant="outline" onClick={onClose}>
              {m['stream.studio.cancel.no']()}
            </Button>
            <Button type="submit" variant="danger" busy={busy}>
              {m['stream.studio.cancel']()}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  )
}
