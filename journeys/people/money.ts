/** "$1,234.50" or "−$3.00" as cents. */
export function cents(shown: string): number {
  const figure = shown.replace(/[^\d.−-]/g, '').replace('−', '-')
  if (!/^-?\d+\.\d\d$/.test(figure)) throw new Error(`"${shown}" is no amount of money`)
  return Number(figure.replace('.', ''))
}

export function dollars(amount: number): string {
  return (amount / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
}
