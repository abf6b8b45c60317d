/** A crescent that holds a four-pointed star. */
export function Mark({ size = '100%' }: { size?: number | string }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} role="img" aria-label="SoulSeer">
      <path fill="#FF69B4" d="M31 5a19.5 19.5 0 1 0 12.6 26A16 16 0 0 1 31 5Z" />
      <path fill="#E3B94F" d="M36 12c1 5.6 2.4 7 8 8-5.6 1-7 2.4-8 8-1-5.6-2.4-7-8-8 5.6-1 7-2.4 8-8Z" />
    </svg>
  )
}
