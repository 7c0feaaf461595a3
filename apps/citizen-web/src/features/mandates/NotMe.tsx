import { Confirmed } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { publicClient } from '../../api.ts'
import { presented } from './presented.ts'

interface NotMeProps {
  token: string
  partnerName: string
  /** Says what was done. */
  onDone: (message: string) => void
}

/** For whoever received a link that is not for them, without signing in: one click, and a confirmation. */
export function NotMe({ token, partnerName, onDone }: NotMeProps) {
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => publicClient.mandates.deny.mutate({ token }),
    onSuccess: () => onDone(`C’est noté : personne ne peut accepter la demande de ${partnerName} par ce lien.`),
    // Refused, it is that it was answered meanwhile: what is true is read again.
    onSettled: () => queryClient.invalidateQueries({ queryKey: presented(token).queryKey }),
  })
  return (
    <>
      <h2 className="fr-h5 fr-mt-3w">Ce n’est pas pour vous ?</h2>
      <p>Sans votre accord, cette demande ne donne aucun droit à {partnerName}. Vous pouvez aussi nous le dire.</p>
      <Confirmed
        label="Ce n’est pas moi"
        of={`que la demande de ${partnerName} concerne`}
        question={`Suspendre cette demande ? Personne ne pourra l’accepter par ce lien. ${partnerName} le saura, et un agent de l’Urssaf regarde.`}
        confirm="Suspendre cette demande"
        keep="Ne rien changer"
        {...{ isPending, error }}
        onConfirm={() => mutate()}
      />
    </>
  )
}
