/** A name that a table keeps on one line, cut where it is too long; whole on small screens, and always for screen readers. */
export const Clipped = ({ text }: { text: string }) => (
  <span className="cesu-clipped" title={text}>
    {text}
  </span>
)
