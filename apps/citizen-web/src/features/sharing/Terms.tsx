import type { ReactNode } from 'react'

/** What a share says, a name and a sentence each: longer than the facts of a thing, so one under the other. */
export const Terms = ({ terms }: { terms: readonly (readonly [name: string, sentence: ReactNode])[] }) => (
  <dl className="sharing-terms">
    {terms.map(([name, sentence]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{sentence}</dd>
      </div>
    ))}
  </dl>
)
