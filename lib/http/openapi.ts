import 'server-only';
import { z } from 'zod';
import { errorStatus } from '@/lib/core/errors';
import { type Operation, operations } from './operations';

const problemResponse = {
  description: 'An error (RFC 9457)',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code', 'instance'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string', enum: Object.keys(errorStatus) },
          instance: { type: 'string' },
          fields: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
    },
  },
};

/** The JSON Schema of what a zod schema takes in. Refinements that JSON Schema cannot say are left to the server. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

function parametersOf({ method, path, query }: Operation): object[] {
  const inPath = Array.from(path.matchAll(/\{(\w+)\}/gu), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(z.custom<z.ZodType>((value) => value instanceof z.ZodType).parse(schema)),
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  return [...inPath, ...inQuery, ...(method === 'get' ? [] : [key])];
}

/** OpenAPI 3.1 of `/api/v1`, made from the same schemas that check the requests. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { method, path, summary, action, status, body } = operation;
    (paths[path] ??= {})[method] = {
      operationId: `${method}${path.replace(/\W+(\w)?/gu, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')}`,
      summary,
      ...(action && { 'x-permission': action }),
      parameters: parametersOf(operation),
      ...(body && {
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
      }),
      responses: {
        [status]: { description: 'Done', content: { 'application/json': { schema: {} } } },
        default: problemResponse,
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rowan',
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}
