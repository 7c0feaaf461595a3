import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { AskMandate } from '../../AskMandate.tsx'
import type { Employer } from './proposal.ts'

/** Why nothing can be proposed to an employer, and what to do. */
export const Hindered = ({ by }: { by: NonNullable<Employer['hinders']['end']> }) => (
  <Alert
    severity="warning"
    as="h2"
    title="Rien ne peut être proposé à cet employeur"
    description={
      <>
        {by.cause} {by.remedy} <AskMandate />
      </>
    }
  />
)
