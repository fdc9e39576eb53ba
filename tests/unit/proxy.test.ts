import { NextRequest } from 'next/server';
import { afterEach, expect, test, vi } from 'vitest';
import { resetEnv } from '@/lib/core/env';
import { securityHeaders } from '@/lib/http/security-headers';
import { config, proxy } from '@/proxy';

const nonce = 'bm9uY2U=';
const built = { nonce, isTls: false, isDevelopment: false };

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

function policyOf(headers: { 'Content-Security-Policy': string }): string[] {
  return headers['Content-Security-Policy'].split('; ');
}

test('scripts run with the nonce only, and nothing is evaluated', () => {
  const policy = policyOf(securityHeaders(built));
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
  expect(policy.join()).not.toContain('unsafe-eval');
  for (const part of [
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]) {
    expect(policy).toContain(part);
  }
});

test('inline is allowed for style attributes and for nothing else', () => {
  const inline = policyOf(securityHeaders(built)).filter((part) => part.includes('unsafe-inline'));
  expect(inline).toEqual(["style-src-attr 'unsafe-inline'"]);
});

test('no directive names another host', () => {
  for (const part of policyOf(securityHeaders(built))) expect(part).not.toMatch(/https?:|\*/u);
});

test('nothing is kept, sniffed, framed, shared or told to other sites', () => {
  expect(securityHeaders(built)).toMatchObject({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
});

test('TLS is insisted on where people reach us over TLS, and only there', () => {
  expect(securityHeaders(built)).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ ...built, isTls: true })).toHaveProperty(
    'Strict-Transport-Security',
    'max-age=31536000; includeSubDomains',
  );
});

test('every answer has a nonce of its own, the same for browser and page', () => {
  const request = new NextRequest('http://localhost:3000/sign-in');
  const [one, other] = [proxy(request), proxy(request)].map((answer) => ({
    sent: answer.headers.get('Content-Security-Policy'),
    forwarded: answer.headers.get('x-middleware-request-content-security-policy'),
  }));
  expect(one?.sent).toContain("'nonce-");
  expect(one?.forwarded).toBe(one?.sent);
  expect(other?.sent).not.toBe(one?.sent);
});

test('a nonce sent by the browser is not used', () => {
  const forged = "script-src 'nonce-forged'";
  const request = new NextRequest('http://localhost:3000/', {
    headers: { 'Content-Security-Policy': forged },
  });
  expect(proxy(request).headers.get('x-middleware-request-content-security-policy')).not.toContain('forged');
});

test('the origin decides about TLS, not the protocol behind a proxy', () => {
  vi.stubEnv('ROWAN_ORIGIN', 'https://desk.example');
  resetEnv();
  const answer = proxy(new NextRequest('http://127.0.0.1:3000/'));
  expect(answer.headers.get('Strict-Transport-Security')).not.toBeNull();
});

test('no request escapes the headers by calling itself a prefetch', () => {
  // A matcher with `missing` or `has` would let it (security.md §1.1).
  for (const entry of config.matcher) expect(typeof entry).toBe('string');
  const matcher = new RegExp(`^${config.matcher[0] ?? ''}$`, 'u');
  for (const path of ['/', '/sign-in', '/cases/ABC', '/api/v1/cases', '/cases.rsc', '/_next/data/x.json']) {
    expect(path).toMatch(matcher);
  }
});
