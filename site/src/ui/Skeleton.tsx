/** Holds the place of what is coming, at its size, so that nothing moves when it arrives. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={`block animate-shimmer rounded-field bg-[length:200%_100%] bg-linear-to-r from-raised via-line to-raised ${className ?? 'h-4 w-full'}`}
    />
  )
}
