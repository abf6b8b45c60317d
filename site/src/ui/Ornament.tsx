/** The kit's mark for empty rooms: a star within two rings, drawn in the current colour. */
export function Ornament({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 64 64" fill="none" stroke="currentColor" className={className}>
      <circle cx="32" cy="32" r="30" strokeWidth="0.8" opacity="0.55" />
      <circle cx="32" cy="32" r="23" strokeWidth="0.8" strokeDasharray="1 4" strokeLinecap="round" />
      <path
        d="M32 13c1.4 12.4 6.6 17.6 19 19-12.4 1.4-17.6 6.6-19 19-1.4-12.4-6.6-17.6-19-19 12.4-1.4 17.6-6.6 19-19Z"
        fill="currentColor"
        stroke="none"
      />
      <circle cx="47" cy="17" r="1.6" fill="currentColor" stroke="none" />
      <circle cx="16" cy="46" r="1.2" fill="currentColor" stroke="none" />
    </svg>
  )
}
