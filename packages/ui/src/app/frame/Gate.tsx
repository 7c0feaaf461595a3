import { lazy, type ReactNode, Suspense } from 'react'
import { fetchPart } from '../newVersion.ts'

/** Loaded for visitors only: the button of the identity provider brings its drawing with it. */
const SignInPage = lazy(async () => {
  const { SignInPage } = await fetchPart(() => import('../pages/SignInPage.tsx'))
  return { default: SignInPage }
})

/** Without a session every page is the way in, which leads back to the page that was asked for. */
export function Gate({ isSignedIn, children }: { isSignedIn: boolean; children: ReactNode }) {
  if (isSignedIn) return children
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  )
}
