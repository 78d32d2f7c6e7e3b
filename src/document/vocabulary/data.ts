import { date, duration, id, integer, list, map, oneOf, ref, refs, text, texts, yesNo } from './node.ts';

/** Data sets the programme collects, holds, shares or publishes, and how people in them are protected. */
export const data = map(
  'Data sets the programme collects, holds, shares or publishes, and how people in them are protected.',
  {
    assets: list('Data sets, one item each.', {
      id: id('asset', 'births'),
      name: text('Name of the data set, for example "Birth records".'),
      subjects: refs(['group'], 'Groups the data are about.'),
      fields: list('Fields that are held, with the reason for each.', {
        name: text('Name of the field, for example "date of birth".'),
        needed_for: ref(
          ['output', 'indicator', 'activity', 'need', 'channel'],
          'Output, indicator, activity, need or complaint channel that needs the field.',
        ),
      }),
      dropped_fields: texts('Fields that were considered and left out, for example religion or exact position.'),
      granularity: text('How fine place and time are recorded, for example "District, month".'),
      personal: yesNo('Can a person be identified from the data, alone or together with other data?'),
      sensitive: yesNo('Do the data show ethnicity, belief, health, affiliation, displacement or the like?'),
      group_identifiable: yesNo('Can the data point at a village or a community?'),
      biometrics: yesNo('Are fingerprints, faces, irises or other biometrics held?'),
      children: yesNo('Are the data about children?'),
      biometric_alternative: text('Alternative to biometrics that was considered, and why it was not enough.'),
      purpose: text('What the data are used for, in one sentence.'),
      serves: refs(['output', 'indicator', 'activity'], 'Outputs, indicators or activities the data set serves.'),
      legal_basis: oneOf(
        ['consent', 'best_interests', 'mandate', 'contract', 'legal_obligation', 'vital_interest', 'other'],
        'Legal basis for processing the data.',
      ),
      condition_of_service: yesNo('Does refusing to give the data cost a person a service?'),
      prohibited_uses: texts('Uses that are forbidden, for example policing or credit scoring.'),
      controller: ref(['partner'], 'Partner that decides why and how the data are used, and answers for them.'),
      source: oneOf(
        ['new', 'existing', 'bought'],
        'Whether the data are newly collected, exist already, or are bought.',
      ),
      existing_checked: text('Existing source that was looked at first, and why it was not enough.'),
      coverage_limits: text('Whom the data miss, how they are skewed, and how old they are.'),
      collection_start: date('First day of collection.'),
      dpia: map('Data protection impact assessment.', {
        status: oneOf(
          ['done', 'planned', 'screened_out', 'none'],
          'How far the assessment is; screened_out needs a reason under review.',
        ),
        date: date('When the assessment was, or will be, finished.'),
        author: ref(['post', 'partner'], 'Post or partner that writes it.'),
        approver: ref(['post', 'partner'], 'Post or partner that approves it; not its author.'),
        findings: refs(['risk'], 'Risks it found.'),
        review: text('What triggers a repeat, or why the data set was screened out.'),
      }),
      retention: map('How long the data are kept, and how they are destroyed.', {
        months: duration('months', 'Months the data are kept.'),
        starts: text('Event that starts the clock, for example "Last payment".'),
        method: text('How the data are destroyed.'),
        copies: text('What happens to copies with partners, on devices and in backups.'),
        activity: ref(['activity'], 'Activity with a date in which the data are deleted.'),
      }),
      correction: ref(['channel'], 'Complaint channel through which a wrong record is put right.'),
      class: oneOf(['public', 'internal', 'restricted', 'severe'], 'Sensitivity class of the data set.'),
      access: refs(['post', 'partner'], 'Posts and partners that can see the data.'),
      access_review_months: duration('months', 'Months between two reviews of who has access.'),
      hosting: map('Where the data are held, and by whom.', {
        place: text('Country and facility, for example "National data centre in Karanga".'),
        provider: ref(['partner'], 'Partner that hosts the data.'),
        keys: ref(['post', 'partner'], 'Post or partner that holds the keys.'),
        encrypted: yesNo('Are the data encrypted at rest and in transit?'),
      }),
      sharing: list('Who else receives the data; an empty list when nobody does.', {
        with: ref(['partner'], 'Partner that receives the data.'),
        purpose: text('What the recipient may use the data for.'),
        agreement: date('Date of the written agreement.'),
        from: date('Date of the first transfer.'),
        forbidden: texts('Uses that are forbidden to the recipient.'),
        onward: oneOf(['prohibited', 'with_approval', 'free'], 'Whether the recipient may pass the data on.'),
        approver: ref(['post', 'partner'], 'Post or partner that approves each sharing.'),
      }),
      notice: map('What people are told before their data are taken.', {
        languages: texts('Languages in which they are told.'),
        channel: text('How they are told; spoken where few people read.'),
        refusal: text('What a person who refuses still gets.'),
        tested: date('When it was tested that people understand the notice.'),
      }),
      requests: map('How people can see, correct or delete their data, or object.', {
        channel: ref(
          ['channel'],
          'Complaint channel that takes requests for access, correction, deletion and objection.',
        ),
        days: duration('days', 'Days until a request is answered.'),
      }),
      openness: oneOf(
        ['open', 'shared', 'restricted'],
        'Whether the data, or an aggregate of them, are open, shared with some, or restricted.',
      ),
      openness_reason: text('Why they are not open, and which aggregate is published.'),
      licence: text('Licence of what is published, for example CC-BY-4.0.'),
      format: text('Format of what is published, for example CSV.'),
      where: text('Where it is published.'),
      publish_from: date('Date from which it is published.'),
      anonymisation: map('How people are protected in what is published.', {
        method: text('How identities are removed, for example "District counts by quarter".'),
        check_date: date('When it was checked that nobody can be re-identified.'),
        smallest_cell: integer('Smallest number of people that is published as a figure of its own.', {
          unit: 'people',
        }),
        reviewer: ref(['post', 'partner'], 'Post or partner that checks it.'),
      }),
    }),
    compelled_disclosure: text(
      'What happens when an authority demands data: who decides, on what grounds, and who is told.',
    ),
  },
);
