import type { CollectionConfig } from 'payload'

type Admin = NonNullable<CollectionConfig['admin']>

/** The page of the site that shows a draft beside its form, in the language that is edited; none before it was saved once. */
export function previewAt(path: string): Pick<Admin, 'livePreview' | 'preview'> {
  const addressOf = (id: unknown, locale: string): string | null =>
    typeof id === 'string' ? `${path}/${id}?lang=${locale}` : null
  return {
    livePreview: { url: ({ data, locale }) => addressOf(data.id, locale?.code ?? 'en') },
    preview: ({ id }, { locale }) => addressOf(id, locale),
  }
}
