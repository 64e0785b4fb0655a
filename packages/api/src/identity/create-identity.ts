import type { UserRole, Viewer } from '@onetill/contract'
import type { Db } from '@onetill/db'
import type { Limits } from '../limits/limits'
import { checkPassword, type SignIn } from './check-password'
import { editProfile, type ProfileEdit } from './edit-profile'
import { changePassword, changeRole, signOutEverywhere } from './end-sessions'
import { findUserByEmail } from './find-user'
import { listPeople, type PeopleListing } from './list-people'
import { loadViewer, type SessionClaim } from './load-viewer'
import { claimFor, createFromOutside, type Newcomer } from './outside-sign-in'
import { type Registration, registerUser } from './register-user'

/** Who people are: accounts, sessions and roles. */
export function createIdentity(db: Db, limits: Limits) {
  return {
    loadViewer: (claim: SessionClaim) => loadViewer(db, claim),
    claimFor: (userId: string) => claimFor(db, userId),
    createFromOutside: (newcomer: Newcomer) => createFromOutside(db, newcomer),
    findUserByEmail: (email: string) => findUserByEmail(db, email),
    checkPassword: (input: SignIn) => checkPassword(db, limits, input),
    async register(input: Registration & { readonly ip: string }) {
      const { ip, ...registration } = input
      await limits.spend('register_address', ip)
      return registerUser(db, registration)
    },
    signOutEverywhere: (viewer: Viewer) => signOutEverywhere(db, viewer),
    changePassword: (viewer: Viewer, input: { current: string; next: string }) =>
      changePassword(db, viewer, input),
    changeRole: (viewer: Viewer, input: { userId: string; role: UserRole }) =>
      changeRole(db, viewer, input),
    listPeople: (viewer: Viewer, listing: PeopleListing) => listPeople(db, viewer, listing),
    editProfile: (viewer: Viewer, edit: ProfileEdit) => editProfile(db, viewer, edit),
  }
}

export type Identity = ReturnType<typeof createIdentity>
