import type { EmploymentProposalInput } from '@cesu/domain/proposals'
import { useIdempotencyKey } from '@cesu/ui/app'
import { ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { fieldErrors, fieldIdOf } from './fields.ts'
import { IdentityFields } from './IdentityFields.tsx'
import type { Employer } from './proposal.ts'
import { resolverFor } from './resolver.ts'
import { TermsFields } from './TermsFields.tsx'
import { useDone } from './useDone.ts'

/** Who the worker is, and the contract; sent once. Nothing typed here is kept in the browser: it names a person. */
export function WorkerForm({ employer }: { employer: Employer }) {
  const { employerId, territory } = employer
  const { today } = useMe()
  const resolver = useMemo(() => resolverFor({ territory, today }), [territory, today])
  const form = useForm<EmploymentProposalInput>({
    defaultValues: {
      ...{ employerId, familyName: '', givenNames: '', birthDay: '', numberKind: 'NIR', number: '', activity: '' },
      ...{ startDay: '', weeklyHours: null, certified: false, leaveMode: 'INCLUDED' },
    },
    resolver,
    shouldFocusError: false,
  })
  const { errors, submitCount } = form.formState
  const keyOf = useIdempotencyKey()
  const done = useDone()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: EmploymentProposalInput) =>
      client.proposals.proposeEmployment.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: () => done('PROPOSED'),
  })
  const send = (input: EmploymentProposalInput) => {
    if (!isPending) mutate(input)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      {error && <ProblemAlert problem={problemOf(error)} fieldId={fieldIdOf} />}
      <p className="fr-hint-text fr-mb-2w">Tous les champs sont obligatoires, sauf les heures de la semaine.</p>
      <IdentityFields form={form} />
      <TermsFields form={form} territory={territory} />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Proposer à l’employeur'}
      </button>
    </form>
  )
}
