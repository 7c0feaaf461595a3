import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed, dayOfInstant } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { type Application, type Key, keyStateLabels, shortKey } from './application.ts'
import { lastUse } from './lastUse.ts'

/** The keys of an application: which are in use, and since when nobody used them. */
export const Keys = ({ application, onRevoked }: { application: Application; onRevoked: () => void }) => (
  <section aria-labelledby="cles" className="fr-mt-4w">
    <h2 id="cles" className="fr-h5">
      Clés
    </h2>
    <ul className="cesu-cards">
      {application.keys.map((one) => (
        <li key={one.id} className="cesu-card">
          <p className="cesu-card__title fr-mb-1v">
            <span className="fr-text--sm">kid :</span> <code className="applications-code">{one.id}</code>
          </p>
          <p className="fr-text--sm fr-mb-1w">
            {keyStateLabels[one.state]}
            {one.state === 'REVOKED' ? ` le ${dayOfInstant(one.revokedAt ?? one.expiresAt)}` : ''}. Ajoutée le{' '}
            {dayOfInstant(one.createdAt)}, valable jusqu’au {dayOfInstant(one.expiresAt)}. {lastUse([one])}.
          </p>
          {one.state === 'IN_USE' && application.state !== 'REVOKED' && (
            <RevokeKey id={application.id} keyOf={one} onRevoked={onRevoked} />
          )}
        </li>
      ))}
    </ul>
  </section>
)

function RevokeKey({ id, keyOf: { id: keyId }, onRevoked }: { id: string; keyOf: Key; onRevoked: () => void }) {
  const idempotent = useIdempotencyKey()
  const queryClient = useQueryClient()
  const input = { id, keyId }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.applications.revokeKey.mutate(input, { context: { idempotencyKey: idempotent(input) } }),
    onSuccess: onRevoked,
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.applications.pathKey() }),
  })
  return (
    <Confirmed
      label="Révoquer"
      of={`la clé ${shortKey(keyId)}`}
      question="Révoquer cette clé ? Ses jetons ne valent plus rien dès l’appel suivant, et elle ne revient pas."
      confirm="Oui, révoquer"
      keep="Ne rien changer"
      {...{ isPending, error }}
      onConfirm={() => mutate()}
    />
  )
}
