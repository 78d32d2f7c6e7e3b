/** The JSON Schema (draft-07) of a file of waivers, for editors. */
export function waiversSchema(): object {
  const text = { type: 'string', pattern: '\\S' } as const;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:dbd:schema:waivers:1',
    title: 'Waivers',
    description: 'Gaps that the gate lets pass, each for a reason and until a day. They change no score.',
    type: ['array', 'null'],
    items: {
      type: 'object',
      required: ['criterion', 'path', 'reason', 'until', 'by'],
      additionalProperties: false,
      properties: {
        criterion: {
          description:
            'Id of a criterion, or a theme for all its criteria. A red line that is crossed has to be named itself.',
          type: 'string',
          pattern: '^\\s*[a-z0-9-]+(/[a-z0-9-]+)?\\s*$',
        },
        path: {
          ...text,
          description:
            'Path as the report shows it, with all that is below, such as data.assets[id=register]; (document) for the whole plan.',
        },
        reason: { ...text, description: 'Why the gap may stay for now.' },
        until: {
          description: 'Last day, as year-month-day.',
          type: 'string',
          pattern: '^\\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\s*$',
        },
        by: { ...text, description: 'Post that approved it; never the name of a person.' },
        plan: { ...text, description: 'Plan it is for, as a file name seen from this file; every plan when absent.' },
      },
    },
  };
}
