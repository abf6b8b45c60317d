/** A picture as the API returns it: its own file and size, and every width that it has a file of. */
export type Picture = {
  url: string
  width: number
  height: number
  alt: string
  sources: readonly { url: string; width: number }[]
  /** What stays in view where it is cut, in percent from the left and the top; without it, the middle. */
  focus?: { x: number; y: number } | null
}

/**
 * A place that a picture fills, in windows that are at least `from` wide. Its width is a CSS length; its height is one
 * too, or how many times the width.
 */
type Slot = { from?: string; width: string; height: string | number }

type FileChoice = { srcSet?: string; sizes?: string; style?: { objectPosition: string } }

/**
 * What an image element needs so that the browser fetches the narrowest file that is still sharp, and cuts it around its focus. The last slot is for
 * the windows that no slot before it is for. A picture of a wider shape than its slot is cut at its sides, so it is
 * drawn wider than the slot.
 */
export function fileChoice({ width, height, sources, focus }: Picture, slots: readonly Slot[]): FileChoice {
  const cut: FileChoice = focus ? { style: { objectPosition: `${focus.x}% ${focus.y}%` } } : {}
  if (sources.length < 2) return cut
  const shape = Number((width / height).toFixed(3))
  return {
    srcSet: sources.map(source => `${source.url} ${source.width}w`).join(', '),
    sizes: slots.map(slot => sizeIn(slot, shape)).join(', '),
    ...cut,
  }
}

function sizeIn({ from, width, height }: Slot, shape: number): string {
  const drawn =
    typeof height === 'string'
      ? `max(${width}, (${height}) * ${shape})`
      : `calc((${width}) * ${Math.max(1, height * shape)})`
  return from ? `(min-width: ${from}) ${drawn}` : drawn
}
