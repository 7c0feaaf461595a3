import type { Draft } from '@cesu/ui/declare'
import { fieldIdOf } from '@cesu/ui/declare'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { useSendDeclaration } from './useSendDeclaration.ts'

interface SendFormProps {
  draft: Draft
  /** Of the figures that the page shows: others are not registered. */
  hash: string
  /** True when the author must say that what looks unusual is right. */
  hasAnomalies: boolean
}

/** The sending; the draft's key makes one declaration of it however often it is tried. */
export function SendForm({ draft, hash, hasAnomalies }: SendFormProps) {
  const { send, isPending, error } = useSendDeclaration(draft.input.employmentId, hash)
  return (
    <ConfirmedButton
      confirmation={hasAnomalies ? 'J’ai vérifié les points signalés : cette déclaration est exacte.' : null}
      label="Envoyer la déclaration"
      isPending={isPending}
      onSend={() => send(draft)}
    >
      {error && <ProblemAlert problem={problemOf(error)} fieldId={fieldIdOf} />}
    </ConfirmedButton>
  )
}
