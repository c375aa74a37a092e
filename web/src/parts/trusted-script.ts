/**
 * The one script that the app starts by itself, the reading thread: the policy of the page (Trusted Types) lets a text become a script only
 * through this, and this lets through what was built with the app.
 */

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy('musnad', {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError('not a script of the app');
    return address;
  },
});

/** An address of a script of the app, as what starts scripts takes it. */
export function trustedScript(address: string): string {
  return (policy?.createScriptURL(address) ?? address) as string;
}
