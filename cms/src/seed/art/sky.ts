import type { Hues } from './hues.ts'
import type { Random } from './random.ts'
import { circle, fill, path, round, star } from './shape.ts'

/** Night: a gradient, clouds of light, and stars, brightest and fewest first. */
export function sky(width: number, height: number, hues: Hues, random: Random): string {
  const size = Math.min(width, height)
  const clouds = Array.from({ length: 7 }, (_, index) => {
    const [x, y] = [random.between(0, width), random.between(0, height)]
    const [rx, ry] = [size * random.between(0.35, 0.75), size * random.between(0.2, 0.45)]
    const turn = round(random.between(-40, 40))
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" transform="rotate(${turn} ${round(x)} ${round(y)})" fill="url(#${index % 2 ? 'mist' : 'cloud'})"/>`
  }).join('')
  const dust = Math.round((width * height) / 2600)
  const dots = Array.from({ length: dust }, () =>
    circle(
      random.between(0.35, 1.5),
      fill(random.between(0, 1) < 0.8 ? hues.shine : hues.jewel, random.between(0.2, 0.9)),
      [random.between(0, width), random.between(0, height)],
    ),
  ).join('')
  const sparks = Array.from({ length: Math.round((width * height) / 40_000) }, () => {
    const [x, y] = [random.between(0.03, 0.97) * width, random.between(0.03, 0.97) * height]
    const radius = random.between(4, 11)
    return (
      circle(radius * 1.6, fill('url(#glow)', 0.5), [x, y]) +
      path(star(4, radius, 0.16, [x, y]), fill(hues.shine, 0.9))
    )
  }).join('')
  return `<rect width="${width}" height="${height}" fill="url(#sky)"/>${clouds}${dots}${sparks}`
}
