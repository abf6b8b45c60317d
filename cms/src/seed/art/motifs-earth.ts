import type { Motif } from './motif.ts'
import { mix } from './paint.ts'
import { at, circle, crescent, fill, leaf, line, type Point, path, round, star, times, xy } from './shape.ts'

export const lotus: Motif = ({ metal, shine, zenith }, random) => {
  const rows: [count: number, reach: number, width: number, opacity: number][] = [
    [9, 215, 62, 0.35],
    [7, 185, 60, 0.5],
    [5, 152, 56, 0.75],
    [3, 118, 48, 0.95],
  ]
  const petals = rows
    .map(([count, reach, width, opacity]) =>
      times(count, index => {
        const turn = ((index - (count - 1) / 2) / count) * 0.52
        const [x, y] = at(turn, reach)
        const petal = leaf([0, 96], [x, y + 66], width)
        return path(petal, fill('url(#jewel)', opacity)) + path(petal, line(metal, 1.3, 0.8))
      }),
    )
    .join('')
  const water = times(
    6,
    index =>
      `<ellipse cy="${112 + index * 9}" rx="${round(176 - index * 16)}" ry="${12 - index}" ${line(metal, 1.1, 0.7 - index * 0.1)}/>`,
  )
  return (
    circle(236, line(metal, 1.2, 0.7)) +
    circle(226, line(metal, 0.6, 0.6)) +
    circle(190, fill('url(#glow)', 0.7), [0, 20]) +
    times(40, (index, turn) => circle(index % 5 ? 1.3 : 3.2, fill(metal), at(turn, 246))) +
    petals +
    water +
    `<g transform="translate(0 -158) rotate(-90)">${path(crescent(34, random.between(0.5, 0.8)), fill('url(#metal)'))}</g>` +
    circle(16, fill(shine), [0, 74]) +
    circle(50, fill('url(#glow)'), [0, 74]) +
    circle(5, fill(zenith, 0.5), [0, 74])
  )
}

export const arch: Motif = ({ metal, shine, middle, horizon, zenith, cloud }, random) => {
  const frame = (grow: number): string =>
    `M${-140 - grow} ${214 + grow}V-40A${140 + grow} ${140 + grow} 0 0 1 ${140 + grow} -40V${214 + grow}Z`
  const range = (base: number, tall: number, step: number): string => {
    let d = `M-160 240L-160 ${base}`
    for (let x = -160; x <= 160; x += step)
      d += `L${round(x + step / 2)} ${round(base - random.between(tall * 0.35, tall))}L${round(x + step)} ${round(base - random.between(0, tall * 0.3))}`
    return `${d}L160 240Z`
  }
  const path_ = 'M-16 214Q44 176 4 148T22 96Q18 92 14 96Q-30 132 -8 150T-64 214Z'
  const stars = Array.from({ length: 44 }, () =>
    circle(random.between(0.7, 2), fill(shine, random.between(0.5, 1)), [
      random.between(-128, 128),
      random.between(-160, 40),
    ]),
  ).join('')
  return (
    circle(250, fill('url(#glow)', 0.35), [0, -20]) +
    times(40, (index, turn) =>
      path(
        `M${xy(at(turn * 0.5 + 0.75, 170))}L${xy(at(turn * 0.5 + 0.75, index % 2 ? 200 : 226))}`,
        `${line(metal, 1.4, 0.75)} transform="translate(0 -40)"`,
      ),
    ) +
    `<clipPath id="arch"><path d="${frame(0)}"/></clipPath><g clip-path="url(#arch)"><rect x="-160" y="-200" width="320" height="440" fill="url(#sky)"/>${stars}` +
    circle(120, fill('url(#glow)'), [36, -70]) +
    circle(46, fill('url(#metal)'), [36, -70]) +
    circle(9, fill(zenith, 0.13), [24, -80]) +
    circle(13, fill(zenith, 0.1), [48, -58]) +
    path(range(70, 120, 80), fill(mix(horizon, cloud, 0.3), 0.8)) +
    path(range(110, 90, 64), fill(middle)) +
    path(range(160, 60, 54), fill(mix(middle, zenith, 0.6))) +
    path(path_, fill('url(#metal)', 0.75)) +
    '</g>' +
    path(frame(0), line(metal, 3.5)) +
    path(frame(9), line(metal, 0.9, 0.8)) +
    path(star(8, 22, 0.3, [0, -208]), fill('url(#metal)'))
  )
}

export const crystal: Motif = ({ metal, shine, jewel, zenith, cloud, mist }, random) => {
  const shards = [-64, 62, -30, 34, 0].map((lean, index) => {
    const tall = [150, 140, 200, 190, 262][index] ?? 200
    const wide = [32, 30, 38, 36, 46][index] ?? 36
    const cut = random.between(0.16, 0.26) * tall
    const left = `M${-wide} 0L${-wide * 0.9} ${-tall + cut}L0 ${-tall}L${wide * 0.12} ${-tall + cut * 1.2}L0 0Z`
    const right = `M0 0L${wide * 0.12} ${-tall + cut * 1.2}L0 ${-tall}L${wide * 0.9} ${-tall + cut}L${wide} 0Z`
    const tint = [cloud, mist, jewel, cloud, jewel][index] ?? jewel
    return `<g transform="translate(${round(lean * 0.9)} 136) rotate(${round(lean * 0.5)})">${path(left, fill(mix(tint, shine, 0.35), 0.94))}${path(right, fill(mix(tint, zenith, 0.42), 0.94))}${path(`${left}${right}`, line(shine, 1.4, 0.75))}</g>`
  })
  const rays = times(56, (index, turn) =>
    path(
      `M${xy(at(turn, 190))}L${xy(at(turn, index % 4 ? 212 : 242))}`,
      line(metal, index % 4 ? 0.9 : 1.8, 0.75),
    ),
  )
  const ground: Point[] = Array.from({ length: 13 }, (_, index) => [
    -150 + index * 25,
    132 + random.between(0, 16),
  ])
  return (
    rays +
    circle(178, line(metal, 1.2, 0.7)) +
    circle(240, fill('url(#glow)', 0.75)) +
    shards.join('') +
    path(
      `M-166 146L${ground.map(xy).join('L')}L166 146L112 190L0 204L-118 188Z`,
      `fill="${mix(zenith, mist, 0.3)}" stroke="${metal}" stroke-width="1.6"`,
    ) +
    times(5, index =>
      path(
        star(
          4,
          10 + index * 2,
          0.14,
          [
            [-104, -70],
            [112, -58],
            [-76, -150],
            [84, -140],
            [0, -196],
          ][index] as Point,
        ),
        fill(shine),
      ),
    )
  )
}
