import sharp from 'sharp'
import { type Hues, type Sky, skies } from './hues.ts'
import { ground, type Land } from './land.ts'
import type { Motif } from './motif.ts'
import { arch, crystal, lotus } from './motifs-earth.ts'
import { comet, constellation, crescentAndStar, orrery, phases, wheel } from './motifs-heaven.ts'
import { eye, rose, sunburst } from './motifs-light.ts'
import { paints } from './paint.ts'
import { type Random, randomBy } from './random.ts'
import { line } from './shape.ts'
import { sky } from './sky.ts'

const motifs = {
  crescent: crescentAndStar,
  phases,
  constellation,
  orrery,
  comet,
  wheel,
  sunburst,
  eye,
  lotus,
  arch,
  crystal,
  rose,
} as const satisfies Record<string, Motif>

/** What a picture is of. Everything else about it follows from the name it is drawn for. */
export type Art = { motif: keyof typeof motifs; sky: Sky; land: Land }

const emblemSide = 640
const [wide, tall] = [1600, 600]

/** A reader's emblem: 640 × 640 WebP. */
export async function drawEmblem(name: string, art: Art): Promise<Buffer> {
  const hues = skies[art.sky]
  const random = randomBy(`${name} emblem`)
  const frame = `<rect x="18" y="18" width="604" height="604" rx="26" ${line(hues.metal, 1.4, 0.5)}/><rect x="26" y="26" width="588" height="588" rx="20" ${line(hues.metal, 0.6, 0.4)}/>`
  const emblem = `<g transform="translate(320 320)">${motifs[art.motif](hues, random)}</g>`
  return webp(picture(emblemSide, emblemSide, hues, random, `${emblem}${frame}`))
}

/** The wide picture behind a profile: 1600 × 600 WebP. */
export async function drawBackground(name: string, art: Art): Promise<Buffer> {
  const hues = skies[art.sky]
  const random = randomBy(`${name} background`)
  const left = random.between(0, 1) < 0.5
  const ghost = `<g transform="translate(${left ? 330 : 1270} 210) scale(0.8)" opacity="0.5">${motifs[art.motif](hues, random)}</g>`
  return webp(picture(wide, tall, hues, random, ghost + ground(wide, tall, art.land, hues, random)))
}

function picture(width: number, height: number, hues: Hues, random: Random, body: string): string {
  const shade = `<rect x="${-width * 0.2}" y="${-height * 0.2}" width="${width * 1.4}" height="${height * 1.4}" fill="url(#shade)"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${paints(hues)}</defs>${sky(width, height, hues, random)}${shade}${body}</svg>`
}

async function webp(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).webp({ quality: 84, effort: 2 }).toBuffer()
}
