import type { ReactNode } from 'react'

/** Facts of a thing: each its name and its value. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="cesu-facts cesu-columns">
      {facts.map(([name, value]) => (
        <div key={name} className="cesu-fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
