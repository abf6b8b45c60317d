import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { PinProductDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Select } from '../../../ui/Field.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'

type Props = {
  streamId: string
  products: readonly { id: string; name: string }[]
  pinned: string | null
}

/** Which of their products a reader shows on the page of their stream: shown to whoever opens it from then on. */
export function PinProduct({ streamId, products, pinned }: Props) {
  const [chosen, setChosen] = useState(pinned ?? '')
  const { state, busy, run } = useAction()
  const pin = (productId: string) => {
    setChosen(productId)
    void run({ productId }, async () => {
      await mutate(PinProductDocument, { streamId, productId: productId || null })
      return null
    })
  }
  return (
    <div className="grid max-w-md gap-2">
      <Select
        label={m['shop.pinned.choose']()}
        hint={state.kind === 'done' ? m['shop.pinned.done']() : m['shop.pinned.hint']()}
        value={chosen}
        disabled={busy}
        onChange={({ currentTarget }) => pin(currentTarget.value)}
      >
        <option value="">{m['shop.pinned.none']()}</option>
        {products.map(({ id, name }) => (
          <option key={id} value={id} dir="auto">
            {name}
          </option>
        ))}
      </Select>
      <ActionProblem state={state} />
    </div>
  )
}
