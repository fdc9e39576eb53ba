import type { VocabularyEntry } from './entry';

/** How it began: what was promised, where the deception happened, who recruited (HTCDS; ILO/EC operational indicators 2009). */
export const lurePromise = [
  {
    code: 'NatureOfJob',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'WorkingConditions',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'ContractOrLegality',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'FamilyReunification',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'HousingLivingConditions',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'LegalStatusDocuments',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'TravelRecruitmentConditions',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'WagesEarnings',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'MarriageOrAdoption',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'EducationAccess',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'X_FoodOrSurvival',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
  {
    code: 'X_SafetyOrFreedom',
    htcds: 'FalsePromises',
    ctdc: 'meansOfControlFalsePromises',
    synth: 'meansFalsePromises',
  },
] as const satisfies readonly VocabularyEntry[];

export const promisedJob = [
  { code: 'X_Waitress' },
  { code: 'X_FactoryWorker' },
  { code: 'X_DomesticOrCareWork' },
  { code: 'X_Entertainment' },
  { code: 'X_FarmWork' },
  { code: 'X_KitchenWork' },
  { code: 'X_ShopOrTrade' },
  { code: 'X_PeddlingOrSmuggling' },
  { code: 'X_Construction' },
  { code: 'X_OfficeOrInterpreting' },
  { code: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const deceptionPlace = [
  { code: 'X_BeforeLeaving' },
  { code: 'X_AtTheBorder' },
  { code: 'X_InTransit' },
  { code: 'X_AfterArrival' },
] as const satisfies readonly VocabularyEntry[];

export const recruitmentMethod = [
  { code: 'AtAPlaceOfBusiness', htcds: 'AtAPlaceOfBusiness' },
  { code: 'AtAnEducationalInstitution', htcds: 'AtAnEducationalInstitution' },
  { code: 'AtWork', htcds: 'AtWork' },
  { code: 'ThroughOnlineSocialNetworks', htcds: 'ThroughOnlineSocialNetworks' },
  { code: 'ThroughAnOnlineAdvertisement', htcds: 'ThroughAnOnlineAdvertisement' },
  { code: 'ThroughATelevisionAdvert', htcds: 'ThroughATelevisionAdvert' },
  { code: 'ThroughANewspaperAdvert', htcds: 'ThroughANewspaperAdvert' },
  { code: 'ThroughFamilyOrFamilyEvents', htcds: 'ThroughFamilyOrFamilyEvents' },
  { code: 'ThroughFriendsOrSocialEvents', htcds: 'ThroughFriendsOrSocialEvents' },
  { code: 'X_AtBorderOrOnRoute', htcds: 'Other' },
  { code: 'X_ApproachedByBroker', htcds: 'Other' },
  { code: 'Other', htcds: 'Other' },
] as const satisfies readonly VocabularyEntry[];

export const recruiterRelationship = [
  {
    code: 'IntimatePartner',
    htcds: 'Acquainted',
    ctdc: 'recruiterRelationIntimatePartner',
    synth: 'recruiterRelationIntimatePartner',
  },
  {
    code: 'FriendAcquaintance',
    htcds: 'Acquainted',
    ctdc: 'recruiterRelationFriend',
    synth: 'recruiterRelationFriend',
  },
  {
    code: 'FamilyRelative',
    htcds: 'Familial',
    ctdc: 'recruiterRelationFamily',
    synth: 'recruiterRelationFamily',
  },
  { code: 'X_Broker', htcds: 'Unaquainted', ctdc: 'recruiterRelationOther', synth: 'recruiterRelationOther' },
  {
    code: 'X_Smuggler',
    htcds: 'Unaquainted',
    ctdc: 'recruiterRelationOther',
    synth: 'recruiterRelationOther',
  },
  {
    code: 'X_Employer',
    htcds: 'Acquainted',
    ctdc: 'recruiterRelationOther',
    synth: 'recruiterRelationOther',
  },
  {
    code: 'X_Official',
    htcds: 'Unaquainted',
    ctdc: 'recruiterRelationOther',
    synth: 'recruiterRelationOther',
  },
  {
    code: 'X_Stranger',
    htcds: 'Unaquainted',
    ctdc: 'recruiterRelationOther',
    synth: 'recruiterRelationOther',
  },
  { code: 'Other', htcds: 'Acquainted', ctdc: 'recruiterRelationOther', synth: 'recruiterRelationOther' },
  { code: 'Unknown', ctdc: 'recruiterRelationUnknown', entry: false },
] as const satisfies readonly VocabularyEntry[];

export const platform = [
  { code: 'Facebook', htcds: 'Facebook' },
  { code: 'Instagram', htcds: 'Instagram' },
  { code: 'WhatsApp', htcds: 'WhatsApp' },
  { code: 'Telegram', htcds: 'Telegram' },
  { code: 'FacebookMessenger', htcds: 'FacebookMessenger' },
  { code: 'Viber', htcds: 'Viber' },
  { code: 'SnapChat', htcds: 'SnapChat' },
  { code: 'Line', htcds: 'Line' },
  { code: '4Sale', htcds: '4Sale' },
  { code: 'WeChat', htcds: 'WeChat' },
  { code: 'QQ', htcds: 'QQ' },
  { code: 'QZone', htcds: 'QZone' },
  { code: 'TikTok', htcds: 'TikTok' },
  { code: 'Twitter', htcds: 'Twitter' },
  { code: 'Other', htcds: 'Other' },
] as const satisfies readonly VocabularyEntry[];
