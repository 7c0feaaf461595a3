import type { PropsWithChildren } from 'react'
import { Acting } from './Acting.tsx'
import { Connected as ToApi } from './api.ts'

/** What the pages of a person need once they sign in: loaded apart, for whoever estimates or verifies does not. */
export { client, queryClient } from './api.ts'

export const Connected = ({ children }: PropsWithChildren) => (
  <ToApi>
    <Acting />
    {children}
  </ToApi>
)
