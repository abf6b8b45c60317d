/** Where a request came to, if people come there at all: whoever is sent elsewhere comes back to the same brand. */
export function originAt(
  config: { readonly publicOrigins: readonly string[]; readonly publicUrl: string },
  host: string,
): string {
  return config.publicOrigins.find(origin => new URL(origin).host === host) ?? config.publicUrl
}
