import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '@/lib/http/openapi';
import { operations } from '@/lib/http/operations';

const routes = globSync('app/api/v1/**/route.ts').flatMap((file) => {
  const path = file.replace(/^app\/api\/v1|\/route\.ts$/gu, '').replace(/\[(\w+)\]/gu, '{$1}');
  return Array.from(
    readFileSync(file, 'utf8').matchAll(/export (?:const|function) (GET|POST|PUT|PATCH|DELETE)/gu),
    ([, method]) => `${method?.toLowerCase()} ${path}`,
  );
});

describe('the description of the interface', () => {
  it('names every route file’s methods and nothing else', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect([...described, 'get /openapi.json'].toSorted()).toEqual(routes.toSorted());
  });

  it('is OpenAPI 3.1 whose bodies list the vocabulary’s codes', () => {
    const text = JSON.stringify(openApiDocument());
    expect(JSON.parse(text)).toMatchObject({
      openapi: '3.1.0',
      paths: { '/cases': { post: { operationId: 'postCases' } } },
    });
    expect(text.includes('"ForcedMarriage"')).toBe(true);
    expect(text.includes('"$schema"')).toBe(false);
  });
});
