import type { ArrayField, CheckboxField, RelationshipFieldSingleValidation } from 'payload'
import { inBoth, problem } from '../../words.ts'

const MOST_FILES = 100

const isDigital = (data: { kind?: unknown }) => data.kind === 'DIGITAL'

/** A lesson may be words alone. */
const validateFile: RelationshipFieldSingleValidation = (value, { req, siblingData }) => {
  const { words } = siblingData as { words?: string | null }
  return value || words?.trim() ? true : problem(req, 'panel.problem.lessonEmpty')
}

/** A course: what it holds is opened in order, each once the one before it is done. */
export const isCourse: CheckboxField = {
  name: 'isCourse',
  label: inBoth('panel.products.isCourse'),
  type: 'checkbox',
  admin: { condition: isDigital, description: inBoth('panel.products.isCourse.hint') },
}

/** What buyers get, in order. What is put in later, or in the place of something else, those who bought it before get too. */
export const productFiles: ArrayField = {
  name: 'files',
  label: inBoth('panel.products.files'),
  labels: { singular: inBoth('panel.products.file'), plural: inBoth('panel.products.files') },
  type: 'array',
  maxRows: MOST_FILES,
  admin: { condition: isDigital, description: inBoth('panel.products.files.hint') },
  validate: (value, { req, data }) => {
    const { kind, _status } = data as { kind?: unknown; _status?: unknown }
    const isMissing = kind === 'DIGITAL' && _status === 'published' && !value?.length
    return isMissing ? problem(req, 'panel.problem.fileMissing') : true
  },
  fields: [
    {
      name: 'title',
      label: inBoth('panel.products.fileTitle'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
    },
    {
      name: 'words',
      label: inBoth('panel.products.fileWords'),
      type: 'textarea',
      localized: true,
      maxLength: 20_000,
      admin: { description: inBoth('panel.products.fileWords.hint') },
    },
    {
      name: 'file',
      label: inBoth('panel.digitalFiles.one'),
      type: 'relationship',
      relationTo: 'digital-files',
      validate: validateFile,
    },
  ],
}
