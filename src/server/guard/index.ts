/** Guards: what stands between a request and the routes. */
export { type Binding, type BindingFacts, decideBinding, isLoopback } from './binding.ts';
export { type BodyLimits, bodyLimits, USUAL_LIMITS } from './bodies.ts';
export { clientOf, type Connection, NO_PROXIES, TrustedProxies } from './client.ts';
export { dropSessionCookie, sessionCookie, setSessionCookie } from './cookies.ts';
export { type GuardOptions, guards } from './guard.ts';
export { type AppPolicy, documentPolicy } from './headers.ts';
export { CSRF_HEADER } from './origins.ts';
export type { Client, Deed, Principal } from './principal.ts';
export { type Rate, type Rates, USUAL_RATES } from './rates.ts';
export { roleCheck } from './roles.ts';
export { type Least, leastRole, ROUTE_ROLES } from './route-roles.ts';
export { houseRules } from './who.ts';
