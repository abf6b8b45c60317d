/** Where a list would stand: that there is nothing. */
export const Empty = ({ children }: { children: string }) => (
  <div className="desk__empty">
    <p>{children}</p>
  </div>
)
