import { keptReturn } from './link.ts'

interface WayBackProps {
  /** Where they came from, when it is known. */
  partnerName?: string
  /** True once the person has answered. */
  isAnswered: boolean
}

/** For whom the site of a partner sent here: the way back to it, with or without an answer. */
export function WayBack({ partnerName, isAnswered }: WayBackProps) {
  const back = keptReturn()
  if (back === null) return null
  const where = partnerName === undefined ? 'sur le site d’où vous venez' : `sur le site de ${partnerName}`
  return (
    <p className="fr-mt-3w">
      {isAnswered ? (
        <a className="fr-btn" href={back}>
          Revenir {where}
        </a>
      ) : (
        <a className="fr-link" href={`${back}?sans=reponse`}>
          Revenir {where} sans répondre
        </a>
      )}
    </p>
  )
}
