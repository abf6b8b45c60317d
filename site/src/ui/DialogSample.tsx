import { useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog, DialogActions } from './Dialog.tsx'

/** For the kit page. */
export function DialogSample() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        Open a dialog
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="A quiet question">
        <p className="text-soft">Focus stays inside; Escape closes it.</p>
        <DialogActions>
          <Button variant="outline" onClick={() => setOpen(false)}>
            Not now
          </Button>
          <Button onClick={() => setOpen(false)}>Understood</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
