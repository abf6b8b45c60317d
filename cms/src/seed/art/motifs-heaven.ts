import type { Motif } from './motif.ts'
import { at, circle, crescent, fill, line, type Point, path, ringOfTicks, star, times, xy } from './shape.ts'

export const crescentAndStar: Motif = ({ metal, shine, jewel }, random) => {
  const tilt = random.between(-32, 12)
  const beads = times(28, (index, turn) => circle(index % 4 ? 1.6 : 3.4, fill(metal, 0.9), at(turn, 196)))
  const rays = times(48, (index, turn) =>
    path(`M${xy(at(turn, 208))}L${xy(at(turn, index % 2 ? 222 : 236))}`, line(metal, 1.2, 0.7)),
  )
  return (
    rays +
    beads +
    circle(182, line(metal, 1.2, 0.8)) +
    circle(174, line(metal, 0.6, 0.6)) +
    circle(170, fill('url(#glow)', 0.55), [34, 0]) +
    `<g transform="rotate(${tilt})">${path(crescent(146, 0.72), fill('url(#metal)'))}` +
    path(crescent(132, 0.8), line(shine, 1, 0.55)) +
    circle(92, fill('url(#glow)'), [52, 0]) +
    path(star(8, 46, 0.3, [52, 0], 1 / 16), fill(jewel, 0.85)) +
    path(star(4, 78, 0.14, [52, 0]), fill('url(#metal)')) +
    circle(8, fill(shine), [52, 0]) +
    '</g>'
  )
}

export const phases: Motif = ({ metal, shine, jewel }, random) => {
  const start = random.between(0, 1)
  const moons = times(8, (index, turn) => {
    const [x, y] = at(turn + start / 8, 172)
    const lit = Math.abs(index - 4) / 4
    const shadow = circle(27, fill('url(#orb)', 0.95), [(index < 4 ? 1 : -1) * (1 - lit) * 26, 0])
    return (
      `<g transform="translate(${xy([x, y])})"><clipPath id="phase${index}"><circle r="26"/></clipPath>` +
      circle(46, fill('url(#glow)', 0.25 + lit * 0.5)) +
      `<g clip-path="url(#phase${index})">${circle(26, fill('url(#metal)'))}${index === 0 ? '' : shadow}</g>` +
      `${circle(29, line(metal, 1, 0.75))}</g>`
    )
  })
  const seas = Array.from({ length: 16 }, () => {
    const place = at(random.between(0, 1), random.between(6, 78))
    const size = random.between(5, 19)
    return circle(size, fill('#000000', 0.07), place) + circle(size, line(shine, 0.6, 0.35), place)
  }).join('')
  return (
    circle(230, line(metal, 1.2, 0.7)) +
    ringOfTicks(230, 120, 12, 10, metal) +
    circle(172, line(metal, 0.8, 0.45)) +
    circle(196, fill('url(#glow)', 0.6)) +
    circle(104, fill('url(#metal)')) +
    seas +
    circle(104, line(shine, 1.4, 0.7)) +
    times(24, (index, turn) => path(star(4, index % 2 ? 4 : 8, 0.2, at(turn, 126)), fill(jewel))) +
    moons
  )
}

export const constellation: Motif = ({ metal, shine, jewel }, random) => {
  const stars: Point[] = []
  while (stars.length < 13) {
    const place = at(random.between(0, 1), Math.sqrt(random.between(0.02, 1)) * 158)
    if (stars.every(other => Math.hypot(other[0] - place[0], other[1] - place[1]) > 48)) stars.push(place)
  }
  return (
    circle(236, line(metal, 1.4, 0.85)) +
    ringOfTicks(236, 144, 18, 12, metal) +
    circle(206, line(metal, 2.4, 0.8)) +
    circle(198, line(metal, 0.7, 0.6)) +
    circle(198, fill('url(#orb)', 0.45)) +
    times(
      3,
      index =>
        `<ellipse rx="198" ry="${60 + index * 48}" transform="rotate(${-24 + index * 3})" ${line(metal, 0.7, 0.35)}/>`,
    ) +
    times(6, (_, turn) => path(`M${xy(at(turn, 198))}L${xy(at(turn + 0.5, 198))}`, line(metal, 0.5, 0.22))) +
    nearestLinks(stars)
      .map(([from, to]) => path(`M${xy(from)}L${xy(to)}`, line(shine, 1.3, 0.7)))
      .join('') +
    stars
      .map(
        (place, index) =>
          circle(index % 4 ? 20 : 40, fill('url(#glow)'), place) +
          path(star(index % 4 ? 4 : 8, index % 4 ? 11 : 21, 0.22, place), fill(index % 4 ? shine : jewel)) +
          circle(index % 4 ? 2.4 : 5, fill(shine), place),
      )
      .join('')
  )
}

/** The shortest set of lines that joins all stars. */
function nearestLinks(stars: Point[]): [Point, Point][] {
  const [first, ...rest] = stars
  if (!first) return []
  const joined = [first]
  const links: [Point, Point][] = []
  while (rest.length) {
    const pairs = joined.flatMap(from =>
      rest.map(to => ({ from, to, far: Math.hypot(from[0] - to[0], from[1] - to[1]) })),
    )
    const nearest = pairs.reduce((best, pair) => (pair.far < best.far ? pair : best))
    links.push([nearest.from, nearest.to])
    joined.push(nearest.to)
    rest.splice(rest.indexOf(nearest.to), 1)
  }
  return links
}

export const orrery: Motif = ({ metal, shine, jewel, cloud, mist }, random) => {
  const tilt = random.between(-34, 34)
  const worlds = [92, 128, 164, 204, 240].map((radius, index) => {
    const [x, y] = at(random.between(0, 1), radius)
    const flat = y * 0.46
    const size = 9 + random.between(0, 9) + index * 1.5
    const paint = ['url(#jewel)', cloud, 'url(#metal)', mist, 'url(#jewel)'][index] ?? jewel
    const ring =
      index === 3
        ? `<ellipse cx="${xy([x, flat]).replace(' ', '" cy="')}" rx="${size * 1.9}" ry="${size * 0.6}" ${line(shine, 1.8, 0.85)}/>`
        : ''
    return (
      `<ellipse rx="${radius}" ry="${radius * 0.46}" ${line(metal, index % 2 ? 0.8 : 1.4, 0.7)}/>` +
      circle(size * 2.4, fill('url(#glow)', 0.4), [x, flat]) +
      circle(size, fill(paint), [x, flat]) +
      circle(size * 0.9, fill('#000000', 0.18), [x + size * 0.22, flat + size * 0.22]) +
      ring
    )
  })
  return (
    circle(238, line(metal, 0.8, 0.4)) +
    ringOfTicks(250, 90, 8, 5, metal) +
    `<g transform="rotate(${tilt})">${worlds.join('')}${circle(130, fill('url(#glow)'))}` +
    times(16, (index, turn) =>
      path(`M${xy(at(turn, 50))}L${xy(at(turn, index % 2 ? 60 : 74))}`, line(metal, 2, 0.9)),
    ) +
    `${circle(42, fill('url(#metal)'))}${path(star(8, 34, 0.42), fill(shine, 0.5))}</g>`
  )
}

export const comet: Motif = ({ metal, shine, jewel }, random) => {
  const tail = Array.from({ length: 34 }, () => {
    const spread = random.between(-1, 1)
    const length = random.between(150, 330) * (1 - Math.abs(spread) * 0.45)
    return path(
      `M84 -84Q${xy([30 + spread * 34, -10 + spread * 34])} ${xy([84 - length * 0.76 + spread * 60, -84 + length * 0.7 + spread * 46])}`,
      line(random.between(0, 1) < 0.5 ? shine : jewel, random.between(0.6, 3), random.between(0.15, 0.75)),
    )
  }).join('')
  return (
    circle(226, line(metal, 1.6, 0.8)) +
    circle(216, line(metal, 0.6, 0.6)) +
    times(36, (index, turn) => path(star(4, index % 3 ? 3 : 8, 0.2, at(turn, 240)), fill(metal, 0.9))) +
    times(5, index => circle(60 + index * 34, line(metal, 0.6, 0.22), [84, -84])) +
    tail +
    circle(120, fill('url(#glow)'), [84, -84]) +
    path(star(8, 66, 0.2, [84, -84], 1 / 16), fill(jewel, 0.75)) +
    path(star(4, 104, 0.12, [84, -84]), fill('url(#metal)')) +
    circle(17, fill(shine), [84, -84])
  )
}

export const wheel: Motif = ({ metal, shine, jewel }, random) => {
  const start = random.between(0, 1)
  const houses = times(12, (index, turn) => {
    const from = at(turn + start, 132)
    const to = at(turn + start, 212)
    const middle = at(turn + start + 1 / 24, 172)
    return (
      path(`M${xy(from)}L${xy(to)}`, line(metal, 1.4, 0.85)) +
      path(
        star(
          [3, 4, 5, 6][index % 4] ?? 4,
          19,
          [0.34, 0.2, 0.42, 0.3][index % 4] ?? 0.3,
          middle,
          turn + start,
        ),
        fill(index % 3 ? metal : jewel, 0.92),
      )
    )
  })
  const aspects = times(12, (_, turn) =>
    path(`M${xy(at(turn + start, 126))}L${xy(at(turn + start + 5 / 12, 126))}`, line(shine, 0.8, 0.5)),
  )
  return (
    circle(238, line(metal, 2.4)) +
    ringOfTicks(238, 180, 20, 15, metal) +
    circle(212, line(metal, 1.4)) +
    circle(132, line(metal, 1.8)) +
    circle(212, fill('url(#orb)', 0.4)) +
    circle(126, line(metal, 0.6, 0.7)) +
    houses +
    aspects +
    circle(92, fill('url(#glow)')) +
    path(star(12, 50, 0.5), fill('url(#metal)')) +
    circle(22, fill('url(#jewel)'))
  )
}
