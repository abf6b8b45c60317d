import type { Toast } from './ToastRegion.tsx'

/**
 * Shows one sentence for some seconds, over whatever island or script asks for it; the region that shows them is loaded with
 * the first. For what went well and needs no answer: what went wrong stands where it happened.
 */
export function showToast(text: string, tone: Toast['tone'] = 'good'): void {
  // Without it nothing is lost: the page itself shows what changed.
  void import('./ToastRegion.tsx').then(
    ({ addToast }) => addToast({ text, tone }),
    () => undefined,
  )
}
