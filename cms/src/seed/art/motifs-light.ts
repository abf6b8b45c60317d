import type { Motif } from './motif.ts'
import { at, circle, fill, leaf, line, path, ringOfTicks, rosette, star, times, xy } from './shape.ts'

export const sunburst: Motif = ({ metal, shine, jewel }, random) => {
  const rays = random.pick([12, 16, 18])
  const straight = times(rays, (_, turn) => path(leaf(at(turn, 108), at(turn, 240), 13), fill('url(#metal)')))
  const wavy = times(rays, (_, turn) => {
    const middle = turn + 0.5 / rays
    const bend = 0.018
    return path(
      `M${xy(at(middle - 0.012, 110))}Q${xy(at(middle + bend, 146))} ${xy(at(middle - 0.004, 172))}T${xy(at(middle, 218))}Q${xy(at(middle + 0.012, 190))} ${xy(at(middle + 0.008, 172))}T${xy(at(middle + 0.012, 110))}Z`,
      fill(jewel, 0.85),
    )
  })
  return (
    circle(250, fill('url(#glow)', 0.7)) +
    wavy +
    straight +
    circle(106, fill('url(#orb)')) +
    circle(106, line(metal, 3)) +
    circle(97, line(metal, 0.8)) +
    path(rosette(92, 92 * 0.38, 30, 19), line(metal, 0.9, 0.8)) +
    circle(34, fill('url(#jewel)')) +
    path(star(8, 30, 0.4), fill(shine, 0.75))
  )
}

export const eye: Motif = ({ metal, shine, jewel, zenith }, random) => {
  const almond = 'M-190 20Q0 -150 190 20Q0 150 -190 20Z'
  const lashes = times(23, index => {
    const across = (index - 11) / 11
    const [x, y] = [across * 165, -66 + across ** 2 * 66]
    const long = index % 2 ? 56 : 92
    return path(
      leaf([x * 1.04, y - 14], [x * 1.25, y - 14 - long * (1 - Math.abs(across) * 0.5)], 5),
      fill(index % 2 ? jewel : 'url(#metal)'),
    )
  })
  const iris = times(72, (_, turn) =>
    path(
      `M${xy([at(turn, 26)[0], at(turn, 26)[1] + 12])}L${xy([at(turn, random.between(48, 64))[0], at(turn, 58)[1] + 12])}`,
      line(shine, 1, 0.55),
    ),
  )
  const tears = times(7, index => {
    const across = (index - 3) / 3
    return circle(index % 2 ? 4 : 7, fill('url(#metal)'), [
      across * 130,
      128 - across ** 2 * 34 + (index % 2) * 16,
    ])
  })
  return (
    circle(240, fill('url(#glow)', 0.5)) +
    circle(238, line(metal, 1, 0.6)) +
    ringOfTicks(250, 72, 9, 6, metal) +
    lashes +
    path(almond, `fill="${zenith}" fill-opacity="0.72" stroke="${metal}" stroke-width="4"`) +
    path('M-168 20Q0 -122 168 20Q0 122 -168 20Z', line(metal, 1, 0.7)) +
    circle(72, fill('url(#jewel)'), [0, 12]) +
    iris +
    circle(70, line(metal, 2.5), [0, 12]) +
    circle(27, fill(zenith), [0, 12]) +
    path(star(4, 24, 0.16, [0, 12]), fill(shine)) +
    circle(8, fill(shine, 0.9), [24, -14]) +
    tears
  )
}

export const rose: Motif = ({ metal, shine, jewel, cloud }, random) => {
  const petals = random.pick([8, 10, 12])
  return (
    circle(246, fill('url(#glow)', 0.45)) +
    circle(240, line(metal, 1.6)) +
    ringOfTicks(240, 96, 10, 8, metal) +
    times(
      petals,
      (_, turn) =>
        path(leaf([0, 0], at(turn, 220), 62), fill(jewel, 0.13)) +
        path(leaf([0, 0], at(turn, 220), 62), line(metal, 1.2, 0.8)),
    ) +
    times(
      petals,
      (_, turn) =>
        path(leaf([0, 0], at(turn + 0.5 / petals, 164), 46), fill(cloud, 0.2)) +
        path(leaf([0, 0], at(turn + 0.5 / petals, 164), 46), line(shine, 1, 0.7)),
    ) +
    path(rosette(196, 196 * 0.28, 64, 7), line(metal, 0.8, 0.55)) +
    times(
      petals,
      (_, turn) =>
        circle(5, fill('url(#metal)'), at(turn, 226)) + circle(3, fill(shine), at(turn + 0.5 / petals, 172)),
    ) +
    circle(64, fill('url(#orb)')) +
    circle(64, line(metal, 2.4)) +
    path(star(petals, 56, 0.44), fill('url(#metal)')) +
    circle(22, fill('url(#jewel)')) +
    circle(6, fill(shine), [-6, -7])
  )
}
