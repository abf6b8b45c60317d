/** Goes to another page. It is never over here, so what led to it stays busy until the page is gone, or comes back by Back. */
export function goTo(address: string): Promise<never> {
  location.assign(address)
  return new Promise(() => undefined)
}
