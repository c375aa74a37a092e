/** Signatures are those that Standard Webhooks publishes as its example, so that the libraries of receivers know them. */
import { expect, test } from 'vitest';
import { isSigned, signature, signedHeaders } from './signature.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const BODY = '{"test": 2432232314}';
const AT = 1_614_265_330_000;

test('the example of the specification', () => {
  expect(signature(SECRET, ID, AT / 1000, BODY)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('is true of this message at this time under this secret, and of no other', () => {
  const headers = signedHeaders(SECRET, ID, AT, BODY);
  expect(isSigned(SECRET, headers, BODY, AT + 60_000)).toBe(true);
  // A receiver that changes its secret is sent both for a while.
  expect(
    isSigned(SECRET, { ...headers, 'webhook-signature': `v1,other ${headers['webhook-signature']}` }, BODY, AT),
  ).toBe(true);
  expect(isSigned(SECRET, headers, '{"test": 1}', AT)).toBe(false);
  expect(isSigned(SECRET, { ...headers, 'webhook-id': 'another' }, BODY, AT)).toBe(false);
  expect(isSigned(SECRET, headers, BODY, AT + 600_000)).toBe(false);
  expect(isSigned(SECRET, {}, BODY, AT)).toBe(false);
});
