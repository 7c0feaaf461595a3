import { useSessionEnd } from '../session/sessionEnd.ts'
import { AnotherPersonAlert } from './AnotherPersonAlert.tsx'
import { useApplication } from './application.ts'
import { IdleWarning } from './IdleWarning.tsx'
import { ProofAlert } from './ProofAlert.tsx'
import { SessionExpiredAlert } from './SessionExpiredAlert.tsx'

/**
 * What is to be said of the session, above the page: that it is over, whose it is now, that it is about to close, or that an
 * act waits for a proof of identity.
 */
export function SessionNotices() {
  const visitor = useApplication().useVisitor()
  const end = useSessionEnd()
  if (end === 'over') return <SessionExpiredAlert />
  if (end === 'another') return <AnotherPersonAlert />
  return (
    visitor && (
      <>
        <IdleWarning {...visitor} />
        <ProofAlert />
      </>
    )
  )
}
