import type { AccessResult, CollectionConfig, PayloadRequest } from 'payload'
import { archived } from '../archived.ts'
import { inBoth } from '../words.ts'
import { refuseArchivedLogin } from './login.ts'
import { refuseKnownPasswords } from './password.ts'
import { quietLockout, sameWorkForAll } from './quiet-lockout.ts'
import { admins, adminsField, nobody, roleOf, type StaffRole, staff as staffOnly } from './who.ts'

const minutes = 60 * 1000

/** Who may use this panel, and the service account by which the API edits profiles. */
export function staff(secureCookies: boolean): CollectionConfig {
  return {
    slug: 'staff',
    labels: { singular: inBoth('panel.staff.one'), plural: inBoth('panel.staff.many') },
    access: {
      admin: staffOnly,
      create: admins,
      read: ({ req }) => adminOr(req, 'staff', 'service'),
      update: ({ req }) => adminOr(req, 'staff'),
      unlock: admins,
      delete: nobody,
    },
    admin: {
      useAsTitle: 'name',
      group: inBoth('panel.group.house'),
      defaultColumns: ['name', 'email', 'role', 'archived'],
    },
    auth: {
      useAPIKey: true,
      tokenExpiration: 8 * 60 * 60,
      maxLoginAttempts: 5,
      lockTime: 10 * minutes,
      cookies: { sameSite: 'Lax', secure: secureCookies },
    },
    hooks: {
      beforeOperation: [refuseKnownPasswords, sameWorkForAll],
      beforeLogin: [refuseArchivedLogin],
      afterError: [quietLockout],
    },
    fields: [
      { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 80 },
      {
        name: 'role',
        label: inBoth('panel.staff.role'),
        type: 'select',
        required: true,
        defaultValue: 'staff',
        saveToJWT: true,
        access: { create: adminsField, update: adminsField },
        options: [
          { label: inBoth('panel.staff.role.staff'), value: 'staff' },
          { label: inBoth('panel.staff.role.admin'), value: 'admin' },
          { label: inBoth('panel.staff.role.service'), value: 'service' },
        ],
      },
      { ...archived, access: { create: adminsField, update: adminsField } },
    ],
  }
}

/** Administrators reach every account; these roles reach their own. */
function adminOr(req: PayloadRequest, ...own: StaffRole[]): AccessResult {
  const role = roleOf(req.user)
  if (role === 'admin') return true
  return role !== undefined && own.includes(role) ? { id: { equals: req.user?.id } } : false
}
