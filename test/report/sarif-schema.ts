// What GitHub code scanning needs of SARIF 2.1.0, closed, so that nothing is written that nobody decided on.

const text = { type: 'string', minLength: 1 } as const;
const short = { type: 'string', minLength: 1, maxLength: 1024 } as const;
const count = { type: 'integer', minimum: 1 } as const;
const level = { enum: ['error', 'warning', 'note'] } as const;
/** Relative, with forward slashes, and without a step to where it stands; or a file by its full path. */
const uri = { type: 'string', pattern: "^(file:///([A-Za-z]:/)?|(?!\\./|/))[A-Za-z0-9%._~/!'()*-]+$" } as const;

function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, properties, required } as const;
}

function list(items: object, limits: object = {}) {
  return { type: 'array', items, ...limits } as const;
}

const location = closed(
  {
    physicalLocation: closed({
      artifactLocation: closed({ uri }),
      region: closed({
        startLine: count,
        startColumn: count,
        endLine: count,
        endColumn: { type: 'integer', minimum: 2 },
      }),
    }),
    logicalLocations: list(closed({ fullyQualifiedName: text, kind: { const: 'property' } })),
  },
  ['logicalLocations'],
);

const descriptor = {
  id: { type: 'string', pattern: '^[^/]+/[^/]+$' },
  name: { type: 'string', minLength: 1, maxLength: 255 },
  shortDescription: closed({ text: short }),
  fullDescription: closed({ text: short }),
  help: closed({ text, markdown: text }),
} as const;

const rule = closed({
  ...descriptor,
  defaultConfiguration: closed({ level }),
  properties: closed({
    tags: list(text, { minItems: 1, maxItems: 10, uniqueItems: true }),
    precision: { enum: ['very-high', 'high', 'medium', 'low'] },
    'problem.severity': { enum: ['error', 'warning', 'recommendation'] },
  }),
});

const result = closed(
  {
    ruleId: descriptor.id,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: closed({ text }),
    locations: list(location, { minItems: 1, maxItems: 1 }),
    partialFingerprints: closed(
      {
        primaryLocationLineHash: { type: 'string', pattern: '^[0-9a-f]{1,16}:[1-9][0-9]*$' },
        'dbdFinding/v1': { type: 'string', pattern: '^[0-9a-f]{12}$' },
      },
      ['primaryLocationLineHash'],
    ),
    suppressions: list(
      closed({ kind: { enum: ['inSource', 'external'] }, status: { const: 'accepted' }, justification: text }),
      { minItems: 1 },
    ),
  },
  ['suppressions'],
);

const score = { type: ['number', 'null'], minimum: 0, maximum: 100 } as const;

const run = closed({
  tool: closed({
    driver: closed({
      name: { const: 'dbd' },
      semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
      rules: list(rule, { maxItems: 25_000 }),
      notifications: list(closed(descriptor)),
    }),
  }),
  automationDetails: closed({ id: { type: 'string', pattern: '^dbd/[a-z+-]+/$' } }),
  columnKind: { const: 'utf16CodeUnits' },
  invocations: list(
    closed({
      executionSuccessful: { type: 'boolean' },
      exitCode: { enum: [0, 1, 2, 3] },
      toolExecutionNotifications: list(
        closed({ descriptor: closed({ id: text }), level, message: closed({ text }), locations: list(location) }, [
          'locations',
        ]),
      ),
    }),
    { minItems: 1, maxItems: 1 },
  ),
  results: list(result, { maxItems: 25_000 }),
  properties: closed({
    dbd: closed({
      score,
      verdict: { enum: ['passed', 'failed', 'not-assessed'] },
      preset: { enum: ['advisory', 'review', 'strict'] },
      documents: list(
        closed({
          path: { type: 'string' },
          frameworks: list(closed({ id: text, lower: score, upper: score, band: { type: ['string', 'null'] } })),
        }),
      ),
    }),
  }),
});

export const githubSarif = closed({
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: list(run, { minItems: 1, maxItems: 1 }),
});
