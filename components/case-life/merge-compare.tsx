import { getTranslations } from 'next-intl/server';
import type { FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import type { MergeSide, MergeView } from '@/lib/cases/life/read-merge';
import { LifeForm } from './life-form';
import { comparedRows } from './compared-rows';
import { OpenReferrals } from './open-referrals';

interface MergeCompareProps {
  labels: Labels;
  view: MergeView;
  action: FormAction;
}

/** Two cases answer by answer, and which one to keep. */
export async function MergeCompare({ labels, view, action }: MergeCompareProps) {
  const t = await getTranslations('caseLife.merge');
  const sides = [view.one, view.other];
  const [one, other] = [view.one.code, view.other.code];
  const rows = await comparedRows(view);
  return (
    <>
      {sides.map(
        (side) =>
          side.openReferrals.length > 0 && (
            <Notice key={side.code} tone="warn" title={t('blocked', { code: side.code })}>
              <OpenReferrals labels={labels} referrals={side.openReferrals} />
            </Notice>
          ),
      )}
      <div
        role="group"
        aria-label={t('compareTitle', { one, other })}
        tabIndex={0}
        className="border-line bg-raised overflow-x-auto rounded-xl border"
      >
        <table className="w-full table-fixed border-collapse">
          <caption className="sr-only">{t('compareTitle', { one, other })}</caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="text-soft px-3 py-2 text-start text-sm font-semibold sm:px-4">
                {t('question')}
              </th>
              {sides.map(({ code }) => (
                <th key={code} scope="col" className="px-3 py-2 text-start font-semibold sm:px-4">
                  <TextLink href={`/cases/${code}`}>{code}</TextLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-line divide-y">
            {rows.map(({ path, term, values, differs }) => (
              <tr key={path} className={differs ? 'bg-warn-wash' : undefined}>
                <th
                  scope="row"
                  className="text-soft px-3 py-2 text-start align-top text-sm font-normal break-words sm:px-4"
                >
                  {term}
                  {differs && (
                    <span className="mt-1 block">
                      <StatusTag tone="attention">{t('differs')}</StatusTag>
                    </span>
                  )}
                </th>
                {values.map((value, index) => (
                  <td key={index} className="px-3 py-2 align-top break-words sm:px-4">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th
                scope="row"
                className="text-soft px-3 py-2 text-start align-top text-sm font-normal sm:px-4"
              >
                {t('staysWith')}
              </th>
              {sides.map(({ code, has }) => (
                <td key={code} className="px-3 py-2 align-top sm:px-4">
                  {t('has', has)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <KeepForms sides={sides} action={action} />
    </>
  );
}

async function KeepForms({ sides, action }: { sides: MergeSide[]; action: FormAction }) {
  const t = await getTranslations('caseLife.merge');
  return (
    <div className="flex flex-wrap gap-3">
      {sides.map((kept) => {
        const ended = sides.find((side) => side !== kept);
        return (
          ended &&
          ended.openReferrals.length === 0 && (
            <LifeForm key={kept.code} action={action} code={kept.code}>
              <input type="hidden" name="ended" value={ended.code} />
              <Button kind="secondary">{t('keep', { kept: kept.code, ended: ended.code })}</Button>
            </LifeForm>
          )
        );
      })}
    </div>
  );
}
