'use client';

import { useState } from 'react';
import { useFieldState } from '@/components/ui/form-context';
import type { Option } from '@/components/ui/option';
import { SelectField } from '@/components/ui/select-field';

/** Places as they are offered on a page. */
export interface Places {
  countries: Option[];
  /** Regions by country, for the countries whose regions can be chosen on this page. */
  regions: Record<string, Option[]>;
  missing: Option[];
  notAsked: string;
  regionHint: string;
}

interface PlaceFieldsProps {
  places: Places;
  countryName: string;
  countryLabel: string;
  regionName: string;
  regionLabel: string;
  country: string;
  region: string;
}

/** A country and one of its first-level regions. Without script all regions are offered, grouped by country. */
export function PlaceFields({ places, ...props }: PlaceFieldsProps) {
  const { countries, regions, missing, notAsked } = places;
  const { typed } = useFieldState(props.countryName);
  const [country, setCountry] = useState(typed?.[0] ?? props.country);
  const own = regions[country];
  const groups = Object.entries(regions).map(([code, options]) => ({
    label: countries.find(({ value }) => value === code)?.label ?? code,
    options,
  }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name={props.countryName}
        label={props.countryLabel}
        emptyLabel={notAsked}
        options={[...countries, ...missing]}
        defaultValue={props.country}
        onChange={(event) => setCountry(event.target.value)}
      />
      <SelectField
        key={own ? country : 'any'}
        name={props.regionName}
        label={props.regionLabel}
        hint={places.regionHint}
        emptyLabel={notAsked}
        {...(own
          ? { options: [...own, ...missing] }
          : { options: missing, groups: country === '' ? groups : [] })}
        defaultValue={props.region}
      />
    </div>
  );
}
