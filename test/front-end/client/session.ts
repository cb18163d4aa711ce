import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  RefreshSessionDocument,
  RequestCodeDocument,
  SignInDocument,
  SignInWithCodeDocument,
  SignOutDocument,
  type RefusedFragment,
  type TokensFragment,
} from '../__generated__/documents.js';

type Tokens = NonNullable<TokensFragment['session']>;

/** Nobody is signed in, or no longer: show the page for signing in, with the refusal where there is one. */
export class SignedOut extends Error {
  constructor(readonly refusal?: RefusedFragment) {
    super(refusal?.message ?? 'signed out');
  }
}

/** A token that runs out within this time is refreshed before it is used. */
const EARLY_MS = 10_000;

// #region session
/** Who is signed in, for every transport of the page. */
export class Session {
  #tokens: Tokens | null = null;
  #refreshing: Promise<string> | null = null;

  constructor(
    readonly url: string,
    readonly language: 'zh-CN' | 'en' = 'zh-CN',
  ) {}

  get token(): string | null {
    return this.#tokens?.accessToken ?? null;
  }

  async signIn(tenant: string, username: string, password: string): Promise<void> {
    const { signIn } = await this.#post(SignInDocument, { input: { tenant, username, password } });
    this.#keep(signIn);
  }

  /** Has a code sent to the phone; in a sandbox the answer holds it. */
  async requestCode(tenant: string, phone: string): Promise<string | null> {
    const { requestSignInCode } = await this.#post(RequestCodeDocument, { input: { tenant, phone } });
    return requestSignInCode.sandboxCode;
  }

  async signInWithCode(tenant: string, phone: string, code: string): Promise<void> {
    const { signInWithCode } = await this.#post(SignInWithCodeDocument, { input: { tenant, phone, code } });
    this.#keep(signInWithCode);
  }

  async signOut(): Promise<void> {
    await this.#post(SignOutDocument, {}, this.token);
    this.#tokens = null;
  }

  /** Whether the token is about to run out. */
  get stale(): boolean {
    return this.#tokens !== null && Date.parse(this.#tokens.expiresAt) - Date.now() < EARLY_MS;
  }

  /** A token that will last for the next request; null where nobody is signed in. */
  async fresh(): Promise<string | null> {
    return this.stale ? this.renew(this.token) : this.token;
  }

  /** A new token for one that was turned down. A refresh token works once, so whoever asks waits for the same request. */
  renew(turnedDown: string | null): Promise<string> {
    if (this.token && this.token !== turnedDown) return Promise.resolve(this.token);
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async #refresh(): Promise<string> {
    const { refreshToken } = this.#tokens ?? {};
    if (!refreshToken) throw new SignedOut();
    const { refreshSession } = await this.#post(RefreshSessionDocument, { refreshToken });
    return this.#keep(refreshSession);
  }

  #keep({ session, userErrors }: TokensFragment): string {
    this.#tokens = session;
    if (!session) throw new SignedOut(userErrors[0]);
    return session.accessToken;
  }
  // #endregion

  /** Signing in and out is nothing for a cache, nor for what a client sends again by itself. */
  async #post<Data, Variables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    token: string | null = null,
  ): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query: print(query), variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (!data || errors) throw new Error(errors?.[0]?.message ?? response.statusText);
    return data;
  }
}
