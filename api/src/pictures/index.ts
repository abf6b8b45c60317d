/** Pictures that people upload: checked, re-encoded and stored, and removed when nothing uses them. */
export { forgetPicturesOf } from './forget-pictures.ts'
export { fileOf, type Picture } from './picture.ts'
export { pictureJobs } from './pictures.jobs.ts'
export { ownPicture, pictureOf } from './pictures.store.ts'
export { MOST_BYTES } from './sized-pictures.ts'
export { uploadPicture } from './upload-picture.ts'
export { usePicture } from './use-picture.ts'
