import { beforeAll, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { asSystem } from '@/lib/db/as-actor';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
let code: string;

// The standard's own "unknown" is known to the vocabulary and not offered to people, as a retired code is.
const old = 'Unknown';

beforeAll(async () => {
  office = await openOffice();
  ({ code } = await recordCase(office.people.workerA, someAnswers));
  await asSystem(office.organizationId, (tx) =>
    tx.exploitationEpisode.updateMany({ data: { recruiterRelationships: [old] } }),
  );
});

it('a code that is no longer offered stays in an old case through an edit of something else', async () => {
  const { workerA } = office.people;
  const { answers, version } = await readCase(workerA, code);
  expect(answers.episodes[0]?.recruiterRelationships).toEqual([old]);
  await editCase(workerA, code, { ...answers, riskLevel: 'Low', version });
  const after = await readCase(workerA, code);
  expect(after.answers).toMatchObject({ riskLevel: 'Low', episodes: [{ recruiterRelationships: [old] }] });
});

it('once taken out it cannot come back, and nobody records it anew', async () => {
  const { workerA } = office.people;
  const { answers, version } = await readCase(workerA, code);
  const [episode] = answers.episodes;
  const without = { ...answers, episodes: [{ ...episode, recruiterRelationships: [] }] };
  await editCase(workerA, code, { ...without, version });
  const refused = { code: 'INVALID', fields: { 'episodes.0.recruiterRelationships': 'unknownCode' } };
  await expect(editCase(workerA, code, { ...answers, version: version + 1 })).rejects.toMatchObject(refused);
  await expect(recordCase(workerA, answers)).rejects.toMatchObject(refused);
});
