/** The identity stand-in's key pair: made once per installation, kept with the rest of the local state. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type IdentityKeys = {
  privateKey: KeyObject
  /** SPKI PEM, what the api is given as CLERK_JWT_KEY. */
  publicPem: string
}

/** Reads the pair in `folder`, or makes it there; without a folder, makes one that is forgotten. */
export function identityKeys(folder?: string): IdentityKeys {
  const file = folder && join(folder, 'identity-key.pem')
  const privateKey = file ? kept(file) : fresh()
  return {
    privateKey,
    publicPem: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  }
}

function kept(file: string) {
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true })
    const mine = `${file}.${process.pid}`
    writeFileSync(mine, fresh().export({ type: 'pkcs8', format: 'pem' }))
    chmodSync(mine, 0o600)
    claim(mine, file)
  }
  return createPrivateKey(readFileSync(file))
}

/** Two processes may start at once: the first link wins and both read the winner's. */
function claim(mine: string, file: string) {
  try {
    linkSync(mine, file)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  } finally {
    rmSync(mine)
  }
}

function fresh() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
}
