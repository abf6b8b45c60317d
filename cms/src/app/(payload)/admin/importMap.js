import { Mark as Mark_175c5e259dbc841dee690379ae99c200 } from '../../../panel/mark.tsx'
import { Logo as Logo_07bb11f265c544eb1b65c697cab41110 } from '../../../panel/logo.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/panel/mark.tsx#Mark": Mark_175c5e259dbc841dee690379ae99c200,
  "/panel/logo.tsx#Logo": Logo_07bb11f265c544eb1b65c697cab41110,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
