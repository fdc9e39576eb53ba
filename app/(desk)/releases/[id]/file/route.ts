import { findActor } from '@/lib/auth/current-actor';
import { AppError } from '@/lib/core/errors';
import { problem } from '@/lib/http/problem';
import { fileResponse } from '@/lib/http/release-file';
import { readReleaseFile } from '@/lib/releases/read-release-file';

/** The file of an issued release. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/releases/[id]/file'>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('UNAUTHENTICATED', 'No session.');
    return fileResponse(await readReleaseFile(actor, (await params).id));
  } catch (error) {
    return problem(error);
  }
}
