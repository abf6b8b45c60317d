/** What a picture shows. Its file is named after it, so that the folder is all that has to be kept. */
export type Labels = {
  page: string
  brand: string
  scheme: string
  width: number
  language: string
  state: 'content' | 'empty' | 'loading' | 'error'
}

export function fileOf({ page, brand, scheme, width, language, state }: Labels): string {
  return `${page}/${[brand, scheme, width, language, state].join('.')}.png`
}

export function labelsOf(file: string): Labels {
  const [page = '', name = ''] = file.split('/')
  const [brand = '', scheme = '', width = '', language = '', state = ''] = name.split('.')
  return { page, brand, scheme, width: Number(width), language, state: state as Labels['state'] }
}
