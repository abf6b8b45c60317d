import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views'
import config from '../../../../payload.config.ts'
import { importMap } from '../importMap.js'

type Props = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = (props: Props) => generatePageMetadata({ config, ...props })

export default function NotFound(props: Props) {
  return NotFoundPage({ config, importMap, ...props })
}
