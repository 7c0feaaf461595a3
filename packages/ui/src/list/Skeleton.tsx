/** Grey lines of a table that is not there yet: the height of the real ones, so that nothing moves when they come. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div aria-hidden="true" className="cesu-skeleton">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
        <div key={index} className="cesu-skeleton__row" />
      ))}
    </div>
  )
}
