import { instant } from '@cesu/ui/design'
import { useMe } from '../../session.ts'

interface FirstWishProps {
  wish: { byId: string; byName: string; at: string; reason: string }
}

/** What a first agent wants to grant, and what it still lacks. */
export function FirstWish({ wish: { byId, byName, at, reason } }: FirstWishProps) {
  const isMine = byId === useMe().id
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
      <p>
        {isMine ? 'Vous avez' : `${byName} a`} proposé de l’accorder, le {instant(at)} : « {reason} ».{' '}
        {isMine ? 'Un autre agent doit donner son accord.' : 'Votre accord suffit pour l’accorder.'}
      </p>
    </div>
  )
}
