/** schema.org's list of where a page stands, from the first page to this one: names and paths. */
export const breadcrumbs = (origin: string, places: readonly (readonly [name: string, path: string])[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: places.map(([name, path], at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: origin + path,
  })),
})
