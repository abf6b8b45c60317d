import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween, wholeBetween } from '../minor-units.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'

/** Animations which the site knows how to play; a gift picks one. */
const animations = [
  { value: 'petals', label: inBoth('panel.gifts.animation.petals') },
  { value: 'candle-glow', label: inBoth('panel.gifts.animation.candleGlow') },
  { value: 'shooting-star', label: inBoth('panel.gifts.animation.shootingStar') },
  { value: 'moonrise', label: inBoth('panel.gifts.animation.moonrise') },
  { value: 'crystal-bloom', label: inBoth('panel.gifts.animation.crystalBloom') },
  { value: 'aurora', label: inBoth('panel.gifts.animation.aurora') },
  { value: 'comet-shower', label: inBoth('panel.gifts.animation.cometShower') },
  { value: 'phoenix', label: inBoth('panel.gifts.animation.phoenix') },
]

/** Sounds which the site knows how to play, by synthesis: there are no files of them. */
const sounds = [
  { value: 'none', label: inBoth('panel.gifts.sound.none') },
  { value: 'chime', label: inBoth('panel.gifts.sound.chime') },
  { value: 'bowl', label: inBoth('panel.gifts.sound.bowl') },
  { value: 'shimmer', label: inBoth('panel.gifts.sound.shimmer') },
  { value: 'swell', label: inBoth('panel.gifts.sound.swell') },
]

const seasons = [
  { value: 'ALWAYS', label: inBoth('panel.gifts.season.always') },
  { value: 'SPRING', label: inBoth('panel.gifts.season.spring') },
  { value: 'SUMMER', label: inBoth('panel.gifts.season.summer') },
  { value: 'AUTUMN', label: inBoth('panel.gifts.season.autumn') },
  { value: 'WINTER', label: inBoth('panel.gifts.season.winter') },
]

/** A paid animation, sent to a reader. */
export const gifts: CollectionConfig = {
  slug: 'gifts',
  labels: { singular: inBoth('panel.gifts.one'), plural: inBoth('panel.gifts.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.catalogue'),
    defaultColumns: ['name', 'priceMinor', 'season', 'sort', 'archived'],
  },
  defaultSort: 'sort',
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 40,
    },
    slug,
    {
      name: 'picture',
      label: inBoth('panel.gifts.picture'),
      type: 'upload',
      relationTo: 'media',
      admin: { description: inBoth('panel.gifts.picture.hint') },
    },
    {
      name: 'priceMinor',
      label: inBoth('panel.field.price'),
      type: 'number',
      required: true,
      validate: priceBetween(50, 50_000),
    },
    {
      name: 'animation',
      label: inBoth('panel.gifts.animation'),
      type: 'select',
      required: true,
      options: animations,
    },
    {
      name: 'sound',
      label: inBoth('panel.gifts.sound'),
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: sounds,
      admin: { description: inBoth('panel.gifts.sound.hint') },
    },
    {
      name: 'season',
      label: inBoth('panel.gifts.season'),
      type: 'select',
      required: true,
      defaultValue: 'ALWAYS',
      options: seasons,
      admin: { description: inBoth('panel.gifts.season.hint') },
    },
    {
      name: 'sort',
      label: inBoth('panel.gifts.sort'),
      type: 'number',
      required: true,
      defaultValue: 100,
      validate: wholeBetween(0, 10_000),
      admin: { description: inBoth('panel.gifts.sort.hint') },
    },
    archived,
  ],
}
