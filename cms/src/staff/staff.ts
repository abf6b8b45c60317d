import type { AccessResult, CollectionConfig, PayloadRequest } from 'payload'
import { archived } from '../archived.ts'
import type { CmsConfig } from '../config.ts'
import { inBoth } from '../words.ts'
import { alertBreakGlass, refuseOtherLogins, refusePasswords } from './break-glass.ts'
import { quietLockout, sameWorkForAll } from './quiet-lockout.ts'
import { siteSession } from './session/site-session.ts'
import { admins, adminsField, isOneOf, nobody, nobodyField, rolesOf, staff as staffOnly } from './who.ts'

const minutes = 60 * 1000

/**
 * Who may use this panel, and the service account by which the API edits profiles. Accounts of people are made when they
 * first come in by the site's session; name, address and roles are what the api knows.
 */
export function staff({
  secureCookies,
  breakGlass,
}: Pick<CmsConfig, 'secureCookies' | 'breakGlass'>): CollectionConfig {
  return {
    slug: 'staff',
    labels: { singular: inBoth('panel.staff.one'), plural: inBoth('panel.staff.many') },
    access: {
      admin: staffOnly,
      create: nobody,
      read: ({ req }) => adminOrOwn(req),
      update: admins,
      unlock: admins,
      delete: nobody,
    },
    admin: {
      useAsTitle: 'name',
      group: inBoth('panel.group.house'),
      defaultColumns: ['name', 'email', 'roles', 'archived'],
      description: inBoth('panel.staff.hint'),
    },
    auth: {
      strategies: [siteSession],
      useAPIKey: true,
      // Without it, no password lets anybody in; the columns stay.
      ...(!breakGlass && { disableLocalStrategy: { enableFields: true, optionalPassword: true } }),
      tokenExpiration: 60 * 60,
      maxLoginAttempts: 5,
      lockTime: 10 * minutes,
      cookies: { sameSite: 'Lax', secure: secureCookies },
    },
    hooks: {
      beforeOperation: [refusePasswords, sameWorkForAll],
      beforeLogin: [refuseOtherLogins(breakGlass)],
      afterLogin: [alertBreakGlass],
      afterError: [quietLockout],
    },
    fields: [
      {
        name: 'name',
        label: inBoth('panel.field.name'),
        type: 'text',
        required: true,
        maxLength: 80,
        access: { update: nobodyField },
      },
      {
        name: 'roles',
        label: inBoth('panel.staff.roles'),
        type: 'select',
        hasMany: true,
        required: true,
        access: { update: nobodyField },
        options: [
          { label: inBoth('panel.staff.role.support'), value: 'support' },
          { label: inBoth('panel.staff.role.finance'), value: 'finance' },
          { label: inBoth('panel.staff.role.moderator'), value: 'moderator' },
          { label: inBoth('panel.staff.role.editor'), value: 'editor' },
          { label: inBoth('panel.staff.role.admin'), value: 'admin' },
          { label: inBoth('panel.staff.role.service'), value: 'service' },
        ],
      },
      {
        name: 'person',
        label: inBoth('panel.staff.person'),
        type: 'text',
        unique: true,
        access: { update: nobodyField },
        admin: { position: 'sidebar', readOnly: true },
      },
      { ...archived, access: { create: adminsField, update: adminsField } },
    ],
  }
}

/** Administrators reach every account, others their own. */
function adminOrOwn(req: PayloadRequest): AccessResult {
  if (isOneOf(req.user, 'admin')) return true
  return rolesOf(req.user).length > 0 && { id: { equals: req.user?.id } }
}
