/** What the server opens. HEIC is not among them: an iPhone then converts its photographs by itself. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']

/** The pictures that are pasted or dropped; other things in the same hand are left alone. */
export const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** Whether what is dragged over the page may be a picture: its files are not known before it is dropped. */
export const mayHavePictures = (data: DataTransfer | null): boolean =>
  [...(data?.items ?? [])].some(
    ({ kind, type }) => kind === 'file' && (type === '' || type.startsWith('image/')),
  )
