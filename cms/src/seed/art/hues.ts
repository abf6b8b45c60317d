/** Colours of one picture: the sky from zenith to horizon, two clouds of light, the metal and the jewel of the emblem. */
export type Hues = {
  zenith: string
  middle: string
  horizon: string
  cloud: string
  mist: string
  metal: string
  shine: string
  jewel: string
}

const hues = (
  zenith: string,
  middle: string,
  horizon: string,
  cloud: string,
  mist: string,
  metal: string,
  shine: string,
  jewel: string,
): Hues => ({ zenith, middle, horizon, cloud, mist, metal, shine, jewel })

export const skies = {
  rose: hues('#14061f', '#3b0f45', '#8a2a6b', '#ff69b4', '#7a3cff', '#f2c76b', '#fff3cf', '#ff8fc8'),
  indigo: hues('#070821', '#161a55', '#3c3f9e', '#6f7bff', '#b06bff', '#d9d4ff', '#ffffff', '#8fa0ff'),
  teal: hues('#03151c', '#0a3a44', '#17756f', '#3fe0c5', '#2a7bff', '#f0d48a', '#fffbe6', '#6ff0d8'),
  ember: hues('#17060a', '#4a1220', '#a83a2a', '#ff8a4c', '#ff3d77', '#ffd27a', '#fff4d8', '#ffb06b'),
  silver: hues('#0a0d14', '#222a3a', '#566079', '#a9b8d8', '#6f86c9', '#e6ebf5', '#ffffff', '#c3d3f5'),
  violet: hues('#0f0424', '#300d5e', '#6c2bb0', '#b366ff', '#ff5fc4', '#f3d489', '#fff6da', '#d59bff'),
  forest: hues('#04130c', '#0e3a28', '#2f7a4d', '#7fe09a', '#35b6a8', '#eed892', '#fffbe2', '#a8f0b0'),
  dawn: hues('#191033', '#6a2c6e', '#f08a7a', '#ffc38f', '#ff7fb0', '#ffe3a1', '#fffaf0', '#ffd0b8'),
  ocean: hues('#030b24', '#0b2f6b', '#1f7ab8', '#4cc4ff', '#5f7bff', '#e9e2c4', '#ffffff', '#8fdcff'),
  wine: hues('#160310', '#4b0b33', '#8f1f4d', '#ff4f8b', '#a03cff', '#ecc27a', '#fff0d2', '#ff86ad'),
  amber: hues('#140b04', '#46280c', '#9a6420', '#ffc45c', '#ff7a3c', '#ffe0a0', '#fffbe8', '#ffd884'),
  plum: hues('#0d0718', '#2c1746', '#57407f', '#a48be0', '#e07ac0', '#e8cfa0', '#fff8ea', '#cbb2ff'),
} as const satisfies Record<string, Hues>

export type Sky = keyof typeof skies
