import { PageHeading } from '@cesu/ui/app'
import { problemOf, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, client } from '../../api.ts'
import { Answered, type Outcome } from './Answered.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import type { Prepared } from './answers.ts'
import { ClosedRequest, DeadLink, isOpen } from './ClosedRequest.tsx'
import { dropLink, isLink, keptLink } from './link.ts'
import { WayBack } from './WayBack.tsx'
import './mandates.css'

/**
 * The decision: what is asked, in plain words, and two buttons of the same size. Read again when the person comes
 * back to the tab: in another one, they may have given a mandate that this one would replace.
 */
export function AnswerPage() {
  const [token] = useState(keptLink)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const query = useQuery({
    queryKey: [...api.mandates.prepare.mutationKey(), token],
    queryFn: () => client.mandates.prepare.mutate({ token: token ?? '' }),
    ...{ enabled: isLink(token), staleTime: 0, refetchOnWindowFocus: 'always' },
  })
  const read = query.data
  const isUnknown = query.error !== null && problemOf(query.error).code === 'resource.not_found'
  // What waits for no answer of this person is no longer offered to them.
  const isOver = isUnknown || (read !== undefined && !(read.forYou && isOpen(read.status)))
  useEffect(() => {
    if (isOver) dropLink()
  }, [isOver])
  if (outcome !== null) return <Answered outcome={outcome} />
  return (
    <>
      <PageHeading
        title={read?.request ? `Donner mandat à ${read.request.partner.name}` : 'Répondre à une demande de mandat'}
      />
      {!isLink(token) || isUnknown ? <DeadLink /> : <ReadingStatus query={query} waiting="Lecture de la demande…" />}
      {read && !read.forYou && <Answered outcome={{ kind: 'ANOTHER_PERSON' }} />}
      {read?.forYou && !isOpen(read.status) && <ClosedRequest status={read.status} />}
      {read?.inDoubt && <InDoubt />}
      {read?.request && !read.inDoubt && isOpen(read.status) && isLink(token) && (
        <AnswerForm token={token} read={read} request={read.request} onAnswered={setOutcome} />
      )}
      {(isOver || read) && <Return read={read} />}
    </>
  )
}

/** Who came from a program goes back to it. */
const Return = ({ read }: { read: Prepared | undefined }) => (
  <WayBack
    isAnswered={read?.forYou === true && !isOpen(read.status)}
    {...(read?.request ? { partnerName: read.request.partner.name } : {})}
  />
)

/** Several employers could be the person: said before anything is asked of them. */
const InDoubt = () => (
  <div className="fr-alert fr-alert--info fr-mb-3w">
    <p className="fr-alert__title">Information : votre identité est à vérifier</p>
    <p>
      Plusieurs comptes d’employeur pourraient être le vôtre : un agent de l’Urssaf vérifie lequel. Rien n’est à faire
      d’ici là. Rouvrez ce lien dans quelques jours : il reste valable jusqu’à la date de la demande.
    </p>
  </div>
)
