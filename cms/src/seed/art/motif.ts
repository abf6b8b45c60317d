import type { Hues } from './hues.ts'
import type { Random } from './random.ts'

/** Draws an emblem around the origin, within a radius of about 250. */
export type Motif = (hues: Hues, random: Random) => string
