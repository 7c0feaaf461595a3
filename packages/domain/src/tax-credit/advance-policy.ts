import type { Version } from '../parameters/parameter.ts'
import { type ThirdPartyPolicy, thirdPartyPolicy } from '../parameters/tax-credit.ts'
import { findInForce, firstDay, type Period } from '../shared/index.ts'

/** What titles, or an aid, do to the immediate advance of a month, and how far it is known; undefined before there was an advance. */
export const advancePolicy = (period: Period): Version<ThirdPartyPolicy> | undefined =>
  findInForce(thirdPartyPolicy.versions, firstDay(period))
