'use client';

import { useState } from 'react';
import { useFieldState } from '@/components/ui/form-context';
import type { Option } from '@/components/ui/option';
import { SelectField } from '@/components/ui/select-field';

interface PlaceFieldsProps {
  countryName: string;
  countryLabel: string;
  regionName: string;
  regionLabel: string;
  regionHint: string;
  notAsked: string;
  countries: Option[];
  /** Regions by country, for the countries whose regions can be chosen here. */
  regions: Record<string, Option[]>;
  missing: Option[];
  country?: string | null;
  region?: string | null;
}

/** A country and one of its first-level regions. Without script all regions are offered, grouped by country. */
export function PlaceFields(props: PlaceFieldsProps) {
  const {
    countryName,
    countryLabel,
    regionName,
    regionLabel,
    regionHint,
    notAsked,
    countries,
    regions,
    missing,
  } = props;
  const { typed } = useFieldState(countryName);
  const [country, setCountry] = useState(typed?.[0] ?? props.country ?? '');
  const own = regions[country];
  const groups = Object.entries(regions).map(([code, options]) => ({
    label: countries.find(({ value }) => value === code)?.label ?? code,
    options,
  }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name={countryName}
        label={countryLabel}
        emptyLabel={notAsked}
        options={[...countries, ...missing]}
        defaultValue={props.country ?? ''}
        onChange={(event) => setCountry(event.target.value)}
      />
      <SelectField
        key={own ? country : 'any'}
        name={regionName}
        label={regionLabel}
        hint={regionHint}
        emptyLabel={notAsked}
        {...(own
          ? { options: [...own, ...missing] }
          : { options: missing, groups: country === '' ? groups : [] })}
        defaultValue={props.region ?? ''}
      />
    </div>
  );
}
