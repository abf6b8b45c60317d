/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What somebody may do. Readers and staff are clients too. */
export type Role =
  /** Does what all of them do, and sets the terms. */
  | 'ADMIN'
  /** Asks readers, and pays for it. */
  | 'CLIENT'
  /** Writes what the site shows. */
  | 'EDITOR'
  /** Decides about money: refunds of readings, gifts and orders. */
  | 'FINANCE'
  /** Guards how people treat each other: cases, suspensions, streams. */
  | 'MODERATOR'
  /** Gives readings. */
  | 'READER'
  /** Runs the platform; what they may do of it, the roles below describe. */
  | 'STAFF'
  /** Helps people: cases, orders, stock, letters that did not arrive. */
  | 'SUPPORT';

export type PanelViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type PanelViewerQuery = { viewer: { id: string, name: string, email: string, roles: Array<Role> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PanelViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PanelViewer {
  viewer {
    id
    name
    email
    roles
  }
}
    `) as unknown as TypedDocumentString<PanelViewerQuery, PanelViewerQueryVariables>;